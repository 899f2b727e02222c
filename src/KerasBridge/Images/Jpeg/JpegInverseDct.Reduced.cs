namespace KerasBridge.Images;

internal static unsafe partial class JpegInverseDct
{
    // Cosines and their sums in units of 2^-13, for the smaller transforms.
    private const int C0211 = 1730, C0509 = 4176, C0601 = 4926, C0720 = 5906, C0850 = 6967, C1061 = 8697, C1272 = 10426, C1451 = 11893, C2172 = 17799, C3624 = 29692;

    /// <summary>
    /// Transforms blocks that lie beside each other into fewer samples: 4 × 4, 2 × 2 or one of each, from the lower frequencies (the highest are left out where libjpeg leaves them out).
    /// </summary>
    /// <param name="coefficients">64 of each block, row by row.</param>
    /// <param name="count">The number of blocks.</param>
    /// <param name="steps">The quantization table, row by row.</param>
    /// <param name="samples">Where the upper left sample goes.</param>
    /// <param name="stride">The distance of rows of samples.</param>
    /// <param name="size">Samples of a block across: 4, 2 or 1.</param>
    public static void Reduced(short* coefficients, int count, ushort* steps, byte* samples, int stride, int size)
    {
        for (var i = 0; i < count; i++, coefficients += 64, samples += size)
        {
            if (size == 4) Four(coefficients, steps, samples, stride);
            else if (size == 2) Two(coefficients, steps, samples, stride);
            else *samples = Sample((short)(*coefficients * *steps), 3);
        }
    }

    private static void Four(short* block, ushort* steps, byte* samples, int stride)
    {
        // Four rows of eight: the columns' transforms.
        var work = stackalloc int[32];
        for (var x = 0; x < 8; x++)
        {
            // Of the fifth column nothing is used.
            if (x == 4) continue;
            int At(int row) => (short)(block[row * 8 + x] * steps[row * 8 + x]);
            Four(At(0), At(1), At(2), At(3), At(5), At(6), At(7), out var sum, out var difference, out var outer, out var inner);
            const int shift = FirstShift + 1, half = 1 << (shift - 1);
            work[x] = (sum + outer + half) >> shift;
            work[24 + x] = (sum - outer + half) >> shift;
            work[8 + x] = (difference + inner + half) >> shift;
            work[16 + x] = (difference - inner + half) >> shift;
        }
        for (var y = 0; y < 4; y++, work += 8, samples += stride)
        {
            Four(work[0], work[1], work[2], work[3], work[5], work[6], work[7], out var sum, out var difference, out var outer, out var inner);
            samples[0] = Sample(sum + outer, SecondShift + 1);
            samples[3] = Sample(sum - outer, SecondShift + 1);
            samples[1] = Sample(difference + inner, SecondShift + 1);
            samples[2] = Sample(difference - inner, SecondShift + 1);
        }
    }

    private static void Four(int d0, int d1, int d2, int d3, int d5, int d6, int d7, out int sum, out int difference, out int outer, out int inner)
    {
        var even = d2 * C1847 - d6 * C0765;
        sum = (d0 << 14) + even;
        difference = (d0 << 14) - even;
        inner = -d7 * C0211 + d5 * C1451 - d3 * C2172 + d1 * C1061;
        outer = -d7 * C0509 - d5 * C0601 + d3 * C0899 + d1 * C2562;
    }

    private static void Two(short* block, ushort* steps, byte* samples, int stride)
    {
        var work = stackalloc int[16];
        for (var x = 0; x < 8; x++)
        {
            // Of the even columns but the first nothing is used.
            if (x is 2 or 4 or 6) continue;
            int At(int row) => (short)(block[row * 8 + x] * steps[row * 8 + x]);
            var sum = At(0) << 15;
            var odd = Two(At(1), At(3), At(5), At(7));
            const int shift = FirstShift + 2, half = 1 << (shift - 1);
            work[x] = (sum + odd + half) >> shift;
            work[8 + x] = (sum - odd + half) >> shift;
        }
        for (var y = 0; y < 2; y++, work += 8, samples += stride)
        {
            var sum = work[0] << 15;
            var odd = Two(work[1], work[3], work[5], work[7]);
            samples[0] = Sample(sum + odd, SecondShift + 2);
            samples[1] = Sample(sum - odd, SecondShift + 2);
        }
    }

    private static int Two(int d1, int d3, int d5, int d7) => -d7 * C0720 + d5 * C0850 - d3 * C1272 + d1 * C3624;

    private static byte Sample(int value, int shift) => (byte)Math.Clamp(((value + (1 << (shift - 1))) >> shift) + 128, 0, 255);
}
