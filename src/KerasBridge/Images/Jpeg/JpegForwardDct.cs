using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Images;

/// <summary>From samples to quantized coefficients: the counterpart of <see cref="JpegInverseDct"/>, with the same fixed point, as libjpeg's <c>islow</c>.</summary>
internal static unsafe class JpegForwardDct
{
    // Cosines and their sums in units of 2^-13.
    private const short C0298 = 2446, C0390 = 3196, C0541 = 4433, C0765 = 6270, C0899 = 7373, C1175 = 9633;
    private const short C1501 = 12299, C1847 = 15137, C1961 = 16069, C2053 = 16819, C2562 = 20995, C3072 = 25172;

    /// <summary>Transforms a block.</summary>
    /// <param name="samples">Its first sample.</param>
    /// <param name="stride">The distance of rows.</param>
    /// <param name="divisors">The quantization table, prepared by <see cref="Divisors"/>.</param>
    /// <param name="to">64 coefficients, row by row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(byte* samples, int stride, float* divisors, short* to)
    {
        Vector128<short> r0 = Load(samples), r1 = Load(samples + stride), r2 = Load(samples + (nint)2 * stride), r3 = Load(samples + (nint)3 * stride);
        Vector128<short> r4 = Load(samples + (nint)4 * stride), r5 = Load(samples + (nint)5 * stride), r6 = Load(samples + (nint)6 * stride), r7 = Load(samples + (nint)7 * stride);
        // Rows first, as lanes; the first pass keeps two bits of fraction, which the second takes away.
        JpegVectors.Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Odd(r0 - r7, r1 - r6, r2 - r5, r3 - r4, 11, out var o1, out var o3, out var o5, out var o7);
        Even(r0 + r7, r1 + r6, r2 + r5, r3 + r4, 11, out var sum, out r2, out var difference, out r6);
        (r0, r1, r3, r4, r5, r7) = (sum << 2, o1, o3, difference << 2, o5, o7);
        JpegVectors.Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Odd(r0 - r7, r1 - r6, r2 - r5, r3 - r4, 15, out o1, out o3, out o5, out o7);
        Even(r0 + r7, r1 + r6, r2 + r5, r3 + r4, 15, out sum, out r2, out difference, out r6);
        var two = Vector128.Create((short)2);
        Quantize((sum + two) >> 2, divisors, to);
        Quantize(o1, divisors + 8, to + 8);
        Quantize(r2, divisors + 16, to + 16);
        Quantize(o3, divisors + 24, to + 24);
        Quantize((difference + two) >> 2, divisors + 32, to + 32);
        Quantize(o5, divisors + 40, to + 40);
        Quantize(r6, divisors + 48, to + 48);
        Quantize(o7, divisors + 56, to + 56);
    }

    /// <summary>Prepares a quantization table: the transform's results are eight times the coefficients. First what each is multiplied by, then what is added to its size before.</summary>
    public static float[] Divisors(ReadOnlySpan<ushort> steps)
    {
        var divisors = new float[128];
        for (var i = 0; i < 64; i++)
        {
            divisors[i] = 1f / (steps[i] * 8);
            // Half a step rounds. Half a unit more keeps a product from falling below a whole number, since sizes are less than 2^16 and products exact to 2^-22.
            divisors[64 + i] = steps[i] * 4 + 0.5f;
        }
        return divisors;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Load(byte* samples) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(samples)).AsByte()).AsInt16() - Vector128.Create((short)128);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Even(Vector128<short> s0, Vector128<short> s1, Vector128<short> s2, Vector128<short> s3, int shift,
        out Vector128<short> sum, out Vector128<short> e2, out Vector128<short> difference, out Vector128<short> e6)
    {
        Vector128<short> outer = s0 + s3, inner = s1 + s2, outerDifference = s0 - s3, innerDifference = s1 - s2;
        sum = outer + inner;
        difference = outer - inner;
        var (low, high) = JpegVectors.Weigh(outerDifference, innerDifference, C0541 + C0765, C0541);
        e2 = Narrow(low, high, shift);
        (low, high) = JpegVectors.Weigh(outerDifference, innerDifference, C0541, C0541 - C1847);
        e6 = Narrow(low, high, shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Odd(Vector128<short> d7, Vector128<short> d6, Vector128<short> d5, Vector128<short> d4, int shift,
        out Vector128<short> o1, out Vector128<short> o3, out Vector128<short> o5, out Vector128<short> o7)
    {
        Vector128<short> z3 = d4 + d6, z4 = d5 + d7;
        var (z3Low, z3High) = JpegVectors.Weigh(z3, z4, C1175 - C1961, C1175);
        var (z4Low, z4High) = JpegVectors.Weigh(z3, z4, C1175, C1175 - C0390);
        var (low, high) = JpegVectors.Weigh(d4, d7, C0298 - C0899, -C0899);
        o7 = Narrow(low + z3Low, high + z3High, shift);
        (low, high) = JpegVectors.Weigh(d5, d6, C2053 - C2562, -C2562);
        o5 = Narrow(low + z4Low, high + z4High, shift);
        (low, high) = JpegVectors.Weigh(d5, d6, -C2562, C3072 - C2562);
        o3 = Narrow(low + z3Low, high + z3High, shift);
        (low, high) = JpegVectors.Weigh(d4, d7, -C0899, C1501 - C0899);
        o1 = Narrow(low + z4Low, high + z4High, shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Narrow(Vector128<int> low, Vector128<int> high, int shift)
    {
        var rounding = Vector128.Create(1 << (shift - 1));
        return Vector128.NarrowWithSaturation((low + rounding) >> shift, (high + rounding) >> shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quantize(Vector128<short> row, float* divisors, short* to)
    {
        var (low, high) = Vector128.Widen(row);
        Vector128.Narrow(Quotient(low, divisors), Quotient(high, divisors + 4)).Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Quotient(Vector128<int> values, float* divisors)
    {
        var sign = values >> 31;
        var sizes = Vector128.ConvertToSingle((values ^ sign) - sign);
        var quotients = Vector128.ConvertToInt32Native((sizes + Vector128.Load(divisors + 64)) * Vector128.Load(divisors));
        return (quotients ^ sign) - sign;
    }
}
