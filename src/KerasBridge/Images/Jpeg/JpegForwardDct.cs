namespace KerasBridge.Images;

/// <summary>From samples to quantized coefficients: the counterpart of <see cref="JpegInverseDct"/>, with the same fixed point, as libjpeg's <c>islow</c>.</summary>
internal static class JpegForwardDct
{
    // Cosines and their sums in units of 2^-13.
    private const int C0298 = 2446, C0390 = 3196, C0541 = 4433, C0765 = 6270, C0899 = 7373, C1175 = 9633;
    private const int C1501 = 12299, C1847 = 15137, C1961 = 16069, C2053 = 16819, C2562 = 20995, C3072 = 25172;

    /// <summary>Transforms a block.</summary>
    /// <param name="samples">Its first sample and the rows behind.</param>
    /// <param name="stride">The distance of rows.</param>
    /// <param name="steps">The quantization table, row by row.</param>
    /// <param name="to">64 coefficients, in zigzag order.</param>
    public static void Block(ReadOnlySpan<byte> samples, int stride, ReadOnlySpan<ushort> steps, Span<short> to)
    {
        Span<int> work = stackalloc int[64];
        for (var y = 0; y < 8; y++)
        {
            var row = samples.Slice(y * stride, 8);
            for (var x = 0; x < 8; x++) work[y * 8 + x] = row[x] - 128;
            Pass(work[(y * 8)..], 1, 11);
        }
        for (var x = 0; x < 8; x++) Pass(work[x..], 8, 15);
        for (var k = 0; k < 64; k++)
        {
            var at = JpegTables.Zigzag[k];
            // The transform's results are eight times the coefficients.
            var step = steps[at] << 3;
            var size = (Math.Abs(work[at]) + (step >> 1)) / step;
            to[k] = (short)(work[at] < 0 ? -size : size);
        }
    }

    /// <summary>One transform of eight numbers, <paramref name="apart"/> from each other; the first pass keeps two bits of fraction, which the second takes away.</summary>
    private static void Pass(Span<int> d, int apart, int shift)
    {
        var half = 1 << (shift - 1);
        int d0 = d[0], d1 = d[apart], d2 = d[2 * apart], d3 = d[3 * apart], d4 = d[4 * apart], d5 = d[5 * apart], d6 = d[6 * apart], d7 = d[7 * apart];
        int s07 = d0 + d7, s16 = d1 + d6, s25 = d2 + d5, s34 = d3 + d4;
        int outer = s07 + s34, inner = s16 + s25;
        if (shift == 11)
        {
            d[0] = (outer + inner) << 2;
            d[4 * apart] = (outer - inner) << 2;
        }
        else
        {
            d[0] = (outer + inner + 2) >> 2;
            d[4 * apart] = (outer - inner + 2) >> 2;
        }
        int outerDifference = s07 - s34, innerDifference = s16 - s25;
        var turned = (outerDifference + innerDifference) * C0541 + half;
        d[2 * apart] = (turned + outerDifference * C0765) >> shift;
        d[6 * apart] = (turned - innerDifference * C1847) >> shift;

        int t4 = d3 - d4, t5 = d2 - d5, t6 = d1 - d6, t7 = d0 - d7;
        var z1 = -(t4 + t7) * C0899;
        var z2 = -(t5 + t6) * C2562;
        var z5 = (t4 + t6 + t5 + t7) * C1175 + half;
        var z3 = z5 - (t4 + t6) * C1961;
        var z4 = z5 - (t5 + t7) * C0390;
        d[7 * apart] = (t4 * C0298 + z1 + z3) >> shift;
        d[5 * apart] = (t5 * C2053 + z2 + z4) >> shift;
        d[3 * apart] = (t6 * C3072 + z2 + z3) >> shift;
        d[apart] = (t7 * C1501 + z1 + z4) >> shift;
    }
}
