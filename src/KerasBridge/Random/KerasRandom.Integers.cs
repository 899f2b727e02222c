using KerasBridge.Engine;

namespace KerasBridge.Random;

internal static unsafe partial class KerasRandom
{
    /// <summary>Integers low … high − 1 for dtype int32: low + word mod (high − low).</summary>
    public static void RandInt(Span<int> y, PhiloxStream stream, int low, int high)
    {
        var range = CheckRange(low, high);
        fixed (int* p = y) Philox.FillWords((uint*)p, y.Length, stream.Key, stream.Counter);
        foreach (ref var value in y) value = (int)(low + (uint)value % (uint)range);
    }

    /// <summary>Integers low … high − 1 for every other dtype: two words each, the lower first. The caller casts.</summary>
    public static void RandInt(Span<long> y, PhiloxStream stream, long low, long high)
    {
        var range = CheckRange(low, high);
        fixed (long* p = y) Philox.FillWords((uint*)p, 2L * y.Length, stream.Key, stream.Counter);
        foreach (ref var value in y)
        {
            var word = BitConverter.IsLittleEndian ? (ulong)value : System.Numerics.BitOperations.RotateLeft((ulong)value, 32);
            value = low + (long)(word % range);
        }
    }

    /// <summary>The order of <c>keras.random.shuffle</c> along an axis of <paramref name="count"/>: indices sorted by a uniform number each, stable.</summary>
    public static int[] ShuffleOrder(int count, PhiloxStream stream)
    {
        var keys = new float[count];
        Uniform(keys.AsSpan(), stream);
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        var packed = new ulong[count];
        // Non-negative floats sort as their bits do; the index below makes the sort stable.
        for (var i = 0; i < count; i++) packed[i] = (ulong)BitConverter.SingleToUInt32Bits(keys[i]) << 32 | (uint)i;
        Array.Sort(packed, order);
        return order;
    }

    /// <summary>
    /// Samples of <c>keras.random.categorical</c>: per row the first class whose running sum of exp(logit − top) is above a uniform part of the whole.
    /// </summary>
    /// <param name="logits">Rows of <paramref name="classes"/> each.</param>
    /// <param name="y">Rows of <paramref name="samples"/> each.</param>
    /// <param name="classes">How many logits a row has.</param>
    /// <param name="samples">How many samples a row gets.</param>
    /// <param name="stream">One stream for all rows.</param>
    public static void Categorical(ReadOnlySpan<float> logits, Span<int> y, int classes, int samples, PhiloxStream stream)
    {
        var reader = new PhiloxReader(stream);
        var sums = new double[classes];
        for (var row = 0; (row + 1) * classes <= logits.Length && classes > 0; row++)
        {
            var values = logits.Slice(row * classes, classes);
            double top = float.MinValue;
            foreach (var value in values)
            {
                if (float.IsFinite(value) && value > top) top = value;
            }
            var total = 0.0;
            for (var i = 0; i < classes; i++)
            {
                if (float.IsFinite(values[i])) total += Math.Exp(values[i] - top);
                sums[i] = total;
            }
            foreach (ref var sample in y.Slice(row * samples, samples))
            {
                var wanted = reader.NextDouble() * total;
                sample = 0;
                while (sample < classes && sums[sample] <= wanted) sample++;
            }
        }
    }

    private static ulong CheckRange(long low, long high)
    {
        if (high <= low) throw new ArgumentException($"`maxval` must be greater than `minval`. Received: minval={low}, maxval={high}");
        return (ulong)high - (ulong)low;
    }
}
