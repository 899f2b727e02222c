using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

/// <summary>
/// From coefficients to samples: the accurate integer inverse DCT after Loeffler, Ligtenberg and Moschytz (ICASSP 1989), with 13 bits of fraction, and 2 more kept between the passes,
/// which is what libjpeg calls <c>islow</c>; its results are met bit for bit. Products of coefficient and step, and sums of two of them, are taken in 16 bits.
/// </summary>
internal static unsafe partial class JpegInverseDct
{
    // Cosines and their sums in units of 2^-13.
    private const short C0298 = 2446;
    private const short C0390 = 3196;
    private const short C0541 = 4433;
    private const short C0765 = 6270;
    private const short C0899 = 7373;
    private const short C1175 = 9633;
    private const short C1501 = 12299;
    private const short C1847 = 15137;
    private const short C1961 = 16069;
    private const short C2053 = 16819;
    private const short C2562 = 20995;
    private const short C3072 = 25172;

    /// <summary>The shift after the first pass, and after the second.</summary>
    private const int FirstShift = 11, SecondShift = 18;

    /// <summary>Transforms blocks that lie beside each other.</summary>
    /// <param name="coefficients">64 of each block, row by row; one block behind the last may be read.</param>
    /// <param name="count">The number of blocks.</param>
    /// <param name="steps">The quantization table, row by row.</param>
    /// <param name="samples">Where the upper left sample goes; 8 bytes behind the last block's rows may be written.</param>
    /// <param name="stride">The distance of rows of samples.</param>
    /// <param name="wide">Whether 256-bit vectors may be used where the machine has them.</param>
    public static void Row(short* coefficients, int count, ushort* steps, byte* samples, int stride, bool wide = true)
    {
        if (wide && Avx2.IsSupported)
        {
            for (var i = 0; i < count; i += 2) Pair(coefficients + i * 64, (short*)steps, samples + i * 8, stride);
            return;
        }
        for (var i = 0; i < count; i++) Single(coefficients + i * 64, (short*)steps, samples + i * 8, stride);
    }

    /// <summary>One block, by 128-bit vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Single(short* block, short* steps, byte* samples, int stride)
    {
        Vector128<short> Load(int row) => Vector128.Load(block + row * 8) * Vector128.Load(steps + row * 8);

        Vector128<short> r0 = Load(0), r1 = Load(1), r2 = Load(2), r3 = Load(3), r4 = Load(4), r5 = Load(5), r6 = Load(6), r7 = Load(7);
        if (((r1 | r2 | r3 | r4 | r5 | r6 | r7) == Vector128<short>.Zero) && r0.WithElement(0, (short)0) == Vector128<short>.Zero)
        {
            var flat = (byte)Math.Clamp(((r0.ToScalar() + 4) >> 3) + 128, 0, 255) * 0x0101010101010101UL;
            for (var y = 0; y < 8; y++) Unsafe.WriteUnaligned(samples + (nint)y * stride, flat);
            return;
        }
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, FirstShift);
        JpegVectors.Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, SecondShift);
        JpegVectors.Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Store(r0, r1, samples, stride);
        Store(r2, r3, samples + (nint)2 * stride, stride);
        Store(r4, r5, samples + (nint)4 * stride, stride);
        Store(r6, r7, samples + (nint)6 * stride, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<short> upper, Vector128<short> lower, byte* samples, int stride)
    {
        var both = Vector128.NarrowWithSaturation(upper, lower).AsByte() ^ Vector128.Create((byte)0x80);
        Unsafe.WriteUnaligned(samples, both.AsUInt64().ToScalar());
        Unsafe.WriteUnaligned(samples + stride, both.AsUInt64().GetElement(1));
    }

    /// <summary>Eight transforms at once, each down a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(ref Vector128<short> r0, ref Vector128<short> r1, ref Vector128<short> r2, ref Vector128<short> r3,
        ref Vector128<short> r4, ref Vector128<short> r5, ref Vector128<short> r6, ref Vector128<short> r7, int shift)
    {
        // Even part.
        var (sumLow, sumHigh) = JpegVectors.Weigh(r0, r4, 1 << 13, 1 << 13);
        var (differenceLow, differenceHigh) = JpegVectors.Weigh(r0, r4, 1 << 13, -(1 << 13));
        var (aLow, aHigh) = JpegVectors.Weigh(r2, r6, C0541 + C0765, C0541);
        var (bLow, bHigh) = JpegVectors.Weigh(r2, r6, C0541, C0541 - C1847);
        var rounding = Vector128.Create(1 << (shift - 1));
        sumLow += rounding;
        sumHigh += rounding;
        differenceLow += rounding;
        differenceHigh += rounding;
        Vector128<int> e0Low = sumLow + aLow, e0High = sumHigh + aHigh, e3Low = sumLow - aLow, e3High = sumHigh - aHigh;
        Vector128<int> e1Low = differenceLow + bLow, e1High = differenceHigh + bHigh, e2Low = differenceLow - bLow, e2High = differenceHigh - bHigh;

        // Odd part.
        var z3 = r7 + r3;
        var z4 = r5 + r1;
        var (z3Low, z3High) = JpegVectors.Weigh(z3, z4, C1175 - C1961, C1175);
        var (z4Low, z4High) = JpegVectors.Weigh(z3, z4, C1175, C1175 - C0390);
        var (o0Low, o0High) = JpegVectors.Weigh(r7, r1, C0298 - C0899, -C0899);
        var (o1Low, o1High) = JpegVectors.Weigh(r5, r3, C2053 - C2562, -C2562);
        var (o2Low, o2High) = JpegVectors.Weigh(r5, r3, -C2562, C3072 - C2562);
        var (o3Low, o3High) = JpegVectors.Weigh(r7, r1, -C0899, C1501 - C0899);
        o0Low += z3Low;
        o0High += z3High;
        o1Low += z4Low;
        o1High += z4High;
        o2Low += z3Low;
        o2High += z3High;
        o3Low += z4Low;
        o3High += z4High;

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
    private static Vector128<short> Narrow(Vector128<int> low, Vector128<int> high, int shift) => Vector128.NarrowWithSaturation(low >> shift, high >> shift);
}
