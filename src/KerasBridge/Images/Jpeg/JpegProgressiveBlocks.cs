using System.Runtime.CompilerServices;

namespace KerasBridge.Images;

/// <summary>Decodes the blocks of progressive scans (T.81, annex G).</summary>
internal static unsafe class JpegProgressiveBlocks
{
    /// <summary>The first bits of a DC coefficient.</summary>
    public static void DcFirst(ref JpegBits bits, JpegHuffmanTable table, ref int predictor, short* block, int low)
    {
        bits.Need32();
        var size = bits.Symbol(table);
        if (size > 0) predictor += bits.TakeSigned(size);
        block[0] = (short)(predictor << low);
    }

    /// <summary>One more bit of a DC coefficient.</summary>
    public static void DcRefine(ref JpegBits bits, short* block, int low)
    {
        if (bits.Bit()) block[0] |= (short)(1 << low);
    }

    /// <summary>The first bits of AC coefficients.</summary>
    /// <param name="bits">The stream.</param>
    /// <param name="table">The table.</param>
    /// <param name="block">The coefficients.</param>
    /// <param name="first">The first coefficient of the scan, 1 or more.</param>
    /// <param name="last">The last one, at most 63.</param>
    /// <param name="low">The bit that is the lowest of the scan.</param>
    /// <returns>How many blocks after this one have nothing in the scan.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AcFirst(ref JpegBits bits, JpegHuffmanTable table, short* block, int first, int last, int low)
    {
        var local = bits;
        var zigzag = JpegBlocks.Zigzag;
        var empty = 0;
        for (var k = first; k <= last; k++)
        {
            local.Need32();
            var symbol = local.Symbol(table);
            var run = symbol >> 4;
            var size = symbol & 15;
            if (size != 0)
            {
                // At most 63 + 15, inside the table.
                k += run;
                block[zigzag[k]] = (short)(local.TakeSigned(size) << low);
                if (k > last) throw JpegErrors.TooManyCoefficients();
            }
            else if (run == 15) k += 15;
            else
            {
                empty = (1 << run) - 1;
                if (run > 0) empty += local.Take(run);
                break;
            }
        }
        bits = local;
        return empty;
    }

    /// <summary>One more bit of AC coefficients. See <see cref="AcFirst"/>.</summary>
    /// <param name="bits">The stream.</param>
    /// <param name="table">The table.</param>
    /// <param name="block">The coefficients.</param>
    /// <param name="first">The first coefficient of the scan, 1 or more.</param>
    /// <param name="last">The last one, at most 63.</param>
    /// <param name="low">The bit that comes.</param>
    /// <param name="empty">How many blocks, from this one on, get no new coefficient.</param>
    /// <returns>How many blocks after this one get none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AcRefine(ref JpegBits bits, JpegHuffmanTable table, short* block, int first, int last, int low, int empty)
    {
        var local = bits;
        var zigzag = JpegBlocks.Zigzag;
        var bit = 1 << low;
        var k = first;
        if (empty == 0)
        {
            for (; k <= last; k++)
            {
                local.Need32();
                var symbol = local.Symbol(table);
                var run = symbol >> 4;
                var value = 0;
                if ((symbol & 15) != 0)
                {
                    if ((symbol & 15) != 1) throw JpegErrors.Segment("a refining scan", "new coefficients of one bit", $"one of {symbol & 15} bits");
                    value = local.Bit() ? bit : -bit;
                }
                else if (run != 15)
                {
                    empty = 1 << run;
                    if (run > 0) empty += local.Take(run);
                    break;
                }
                // Passes over `run` zeros, each coefficient between that has come before getting its next bit.
                for (; k <= last; k++)
                {
                    var coefficient = block + zigzag[k];
                    if (*coefficient != 0) Correct(ref local, coefficient, bit);
                    else if (--run < 0) break;
                }
                if (value == 0) continue;
                if (k > last) throw JpegErrors.TooManyCoefficients();
                block[zigzag[k]] = (short)value;
            }
        }
        if (empty > 0)
        {
            for (; k <= last; k++)
            {
                var coefficient = block + zigzag[k];
                if (*coefficient != 0) Correct(ref local, coefficient, bit);
            }
            empty--;
        }
        bits = local;
        return empty;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Correct(ref JpegBits bits, short* coefficient, int bit)
    {
        if (bits.Bit() && (*coefficient & bit) == 0) *coefficient += (short)(*coefficient >= 0 ? bit : -bit);
    }
}
