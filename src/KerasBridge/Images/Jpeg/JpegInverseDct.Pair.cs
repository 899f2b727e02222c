using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

internal static unsafe partial class JpegInverseDct
{
    /// <summary>Two blocks, one in each half of 256-bit vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pair(short* block, short* steps, byte* samples, int stride)
    {
        Vector256<short> c0 = Load(block, 0), c1 = Load(block, 1), c2 = Load(block, 2), c3 = Load(block, 3);
        Vector256<short> c4 = Load(block, 4), c5 = Load(block, 5), c6 = Load(block, 6), c7 = Load(block, 7);
        var rest = c1 | c2 | c3 | c4 | c5 | c6 | c7 | Vector256.AndNot(c0, Vector256.Create(0xFFFFUL, 0, 0xFFFFUL, 0).AsInt16());
        if (Avx.TestZ(rest, rest))
        {
            Flat(block, steps, samples, stride);
            return;
        }
        c0 *= Step(steps, 0);
        c1 *= Step(steps, 1);
        c2 *= Step(steps, 2);
        c3 *= Step(steps, 3);
        c4 *= Step(steps, 4);
        c5 *= Step(steps, 5);
        c6 *= Step(steps, 6);
        c7 *= Step(steps, 7);
        Pass(ref c0, ref c1, ref c2, ref c3, ref c4, ref c5, ref c6, ref c7, FirstShift);
        Transpose(ref c0, ref c1, ref c2, ref c3, ref c4, ref c5, ref c6, ref c7);
        Pass(ref c0, ref c1, ref c2, ref c3, ref c4, ref c5, ref c6, ref c7, SecondShift);

        // Now a vector is a column of each block; as bytes, columns become rows with half the work.
        Vector256<sbyte> p04 = Avx2.PackSignedSaturate(c0, c4), p15 = Avx2.PackSignedSaturate(c1, c5);
        Vector256<sbyte> p26 = Avx2.PackSignedSaturate(c2, c6), p37 = Avx2.PackSignedSaturate(c3, c7);
        Vector256<short> q01 = Avx2.UnpackLow(p04, p15).AsInt16(), q23 = Avx2.UnpackLow(p26, p37).AsInt16();
        Vector256<short> q45 = Avx2.UnpackHigh(p04, p15).AsInt16(), q67 = Avx2.UnpackHigh(p26, p37).AsInt16();
        Vector256<int> upperLeft = Avx2.UnpackLow(q01, q23).AsInt32(), lowerLeft = Avx2.UnpackHigh(q01, q23).AsInt32();
        Vector256<int> upperRight = Avx2.UnpackLow(q45, q67).AsInt32(), lowerRight = Avx2.UnpackHigh(q45, q67).AsInt32();
        Store(Avx2.UnpackLow(upperLeft, upperRight), samples, stride);
        Store(Avx2.UnpackHigh(upperLeft, upperRight), samples + (nint)2 * stride, stride);
        Store(Avx2.UnpackLow(lowerLeft, lowerRight), samples + (nint)4 * stride, stride);
        Store(Avx2.UnpackHigh(lowerLeft, lowerRight), samples + (nint)6 * stride, stride);
    }

    /// <summary>Two blocks that have DC coefficients alone: each is of one brightness.</summary>
    private static void Flat(short* block, short* steps, byte* samples, int stride)
    {
        var left = (byte)Math.Clamp((((short)(block[0] * steps[0]) + 4) >> 3) + 128, 0, 255);
        var right = (byte)Math.Clamp((((short)(block[64] * steps[0]) + 4) >> 3) + 128, 0, 255);
        var row = Vector128.Create(left * 0x0101010101010101UL, right * 0x0101010101010101UL).AsByte();
        for (var y = 0; y < 8; y++) row.Store(samples + (nint)y * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(short* block, int row) => Vector256.Create(Vector128.Load(block + row * 8), Vector128.Load(block + 64 + row * 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Step(short* steps, int row) => Avx2.BroadcastVector128ToVector256(steps + row * 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> rows, byte* samples, int stride)
    {
        var ordered = Avx2.Permute4x64(rows.AsUInt64(), 0b11_01_10_00).AsByte() ^ Vector256.Create((byte)0x80);
        ordered.GetLower().Store(samples);
        ordered.GetUpper().Store(samples + stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(ref Vector256<short> r0, ref Vector256<short> r1, ref Vector256<short> r2, ref Vector256<short> r3,
        ref Vector256<short> r4, ref Vector256<short> r5, ref Vector256<short> r6, ref Vector256<short> r7, int shift)
    {
        var rounding = Vector256.Create(1 << (shift - 1));
        // Even part.
        Vector256<short> low = Avx2.UnpackLow(r0, r4), high = Avx2.UnpackHigh(r0, r4);
        Vector256<int> sumLow = Weigh(low, 1 << 13, 1 << 13) + rounding, sumHigh = Weigh(high, 1 << 13, 1 << 13) + rounding;
        Vector256<int> differenceLow = Weigh(low, 1 << 13, -(1 << 13)) + rounding, differenceHigh = Weigh(high, 1 << 13, -(1 << 13)) + rounding;
        low = Avx2.UnpackLow(r2, r6);
        high = Avx2.UnpackHigh(r2, r6);
        Vector256<int> aLow = Weigh(low, C0541 + C0765, C0541), aHigh = Weigh(high, C0541 + C0765, C0541);
        Vector256<int> bLow = Weigh(low, C0541, C0541 - C1847), bHigh = Weigh(high, C0541, C0541 - C1847);
        Vector256<int> e0Low = sumLow + aLow, e0High = sumHigh + aHigh, e3Low = sumLow - aLow, e3High = sumHigh - aHigh;
        Vector256<int> e1Low = differenceLow + bLow, e1High = differenceHigh + bHigh, e2Low = differenceLow - bLow, e2High = differenceHigh - bHigh;

        // Odd part.
        Vector256<short> z3 = r7 + r3, z4 = r5 + r1;
        low = Avx2.UnpackLow(z3, z4);
        high = Avx2.UnpackHigh(z3, z4);
        Vector256<int> z3Low = Weigh(low, C1175 - C1961, C1175), z3High = Weigh(high, C1175 - C1961, C1175);
        Vector256<int> z4Low = Weigh(low, C1175, C1175 - C0390), z4High = Weigh(high, C1175, C1175 - C0390);
        low = Avx2.UnpackLow(r7, r1);
        high = Avx2.UnpackHigh(r7, r1);
        Vector256<int> o0Low = Weigh(low, C0298 - C0899, -C0899) + z3Low, o0High = Weigh(high, C0298 - C0899, -C0899) + z3High;
        Vector256<int> o3Low = Weigh(low, -C0899, C1501 - C0899) + z4Low, o3High = Weigh(high, -C0899, C1501 - C0899) + z4High;
        low = Avx2.UnpackLow(r5, r3);
        high = Avx2.UnpackHigh(r5, r3);
        Vector256<int> o1Low = Weigh(low, C2053 - C2562, -C2562) + z4Low, o1High = Weigh(high, C2053 - C2562, -C2562) + z4High;
        Vector256<int> o2Low = Weigh(low, -C2562, C3072 - C2562) + z3Low, o2High = Weigh(high, -C2562, C3072 - C2562) + z3High;

        r0 = Narrow(e0Low + o3Low, e0High + o3High, shift);
        r7 = Narrow(e0Low - o3Low, e0High - o3High, shift);
        r1 = Narrow(e1Low + o2Low, e1High + o2High, shift);
        r6 = Narrow(e1Low - o2Low, e1High - o2High, shift);
        r2 = Narrow(e2Low + o1Low, e2High + o1High, shift);
        r5 = Narrow(e2Low - o1Low, e2High - o1High, shift);
        r3 = Narrow(e3Low + o0Low, e3High + o0High, shift);
        r4 = Narrow(e3Low - o0Low, e3High - o0High, shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Narrow(Vector256<int> low, Vector256<int> high, int shift) => Avx2.PackSignedSaturate(low >> shift, high >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Weigh(Vector256<short> pairs, short a, short b) => Avx2.MultiplyAddAdjacent(pairs, Vector256.Create((ushort)a | b << 16).AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Vector256<short> r0, ref Vector256<short> r1, ref Vector256<short> r2, ref Vector256<short> r3,
        ref Vector256<short> r4, ref Vector256<short> r5, ref Vector256<short> r6, ref Vector256<short> r7)
    {
        Vector256<short> a0 = Avx2.UnpackLow(r0, r4), a1 = Avx2.UnpackHigh(r0, r4), a2 = Avx2.UnpackLow(r1, r5), a3 = Avx2.UnpackHigh(r1, r5);
        Vector256<short> a4 = Avx2.UnpackLow(r2, r6), a5 = Avx2.UnpackHigh(r2, r6), a6 = Avx2.UnpackLow(r3, r7), a7 = Avx2.UnpackHigh(r3, r7);
        Vector256<short> b0 = Avx2.UnpackLow(a0, a4), b1 = Avx2.UnpackHigh(a0, a4), b2 = Avx2.UnpackLow(a1, a5), b3 = Avx2.UnpackHigh(a1, a5);
        Vector256<short> b4 = Avx2.UnpackLow(a2, a6), b5 = Avx2.UnpackHigh(a2, a6), b6 = Avx2.UnpackLow(a3, a7), b7 = Avx2.UnpackHigh(a3, a7);
        r0 = Avx2.UnpackLow(b0, b4);
        r1 = Avx2.UnpackHigh(b0, b4);
        r2 = Avx2.UnpackLow(b1, b5);
        r3 = Avx2.UnpackHigh(b1, b5);
        r4 = Avx2.UnpackLow(b2, b6);
        r5 = Avx2.UnpackHigh(b2, b6);
        r6 = Avx2.UnpackLow(b3, b7);
        r7 = Avx2.UnpackHigh(b3, b7);
    }
}
