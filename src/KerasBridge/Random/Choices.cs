using KerasBridge.Numpy;

namespace KerasBridge.Random;

/// <summary><c>np.random.choice</c> and <c>Generator.choice</c>.</summary>
internal static class Choices
{
    /// <summary>Picks elements along an axis, or numbers below an integer.</summary>
    /// <exception cref="ArgumentException">There is nothing to pick, not enough of it, or the probabilities do not fit.</exception>
    public static NDArray Pick(Distributions core, NDArray a, Shape? size, bool replace, NDArray? p, int axis, bool shuffle)
    {
        if (core.IsLegacy && a.ndim > 1) throw new ArgumentException($"a must be 1-dimensional. Received: shape={a.shape}");
        if (a.ndim == 0 && !a.dtype.IsInteger) throw new ArgumentException($"a must be a sequence or an integer. Received: dtype={a.dtype}");
        axis = a.ndim == 0 ? 0 : Axis.Normalize(axis, a.ndim);
        var population = a.ndim == 0 ? Orders.Count(a) : a.Dims[axis];
        var count = checked((int)(size?.Size ?? 1));
        if (population <= 0 && count != 0)
        {
            throw new ArgumentException(a.ndim == 0
                ? $"{(core.IsLegacy ? "a must be greater than 0" : "a must be a positive integer")} unless no samples are taken. Received: a={population}"
                : $"{(core.IsLegacy ? "'a'" : "a")} cannot be empty unless no samples are taken. Received: shape={a.shape}");
        }
        if (!replace && count > population)
        {
            throw new ArgumentException($"Cannot take a larger sample than population when {(core.IsLegacy ? "'replace=False'" : "replace is False")}. "
                + $"Expected: at most {population}. Received: size={count}");
        }
        var weights = p is null ? null : Weights(p, population, core.IsLegacy);
        var index = (replace, weights) switch
        {
            (true, null) => Independent(core, population, count),
            (true, _) => Weighted(core, weights, count),
            (false, null) => core.IsLegacy
                ? Orders.Shuffled(core, (int)population)[..count]
                : Distinct(core, population, count, shuffle),
            _ => WeightedDistinct(core, weights, count),
        };
        if (a.ndim == 0)
        {
            var numbers = NDArray.FromSpan<long>(index, size ?? Shape.Scalar);
            return Draws.Finish(numbers, size);
        }
        var taken = Orders.Take(a, index, size ?? Shape.Scalar, axis);
        return size is null ? taken.ScalarIfZeroD() : taken;
    }

    private static long[] Independent(Distributions core, long population, int count)
    {
        var index = new long[count];
        lock (core.Bits.Gate)
        {
            var bounded = new Bounded(core.Bits, core.IsLegacy);
            foreach (ref var value in index.AsSpan()) value = (long)bounded.Next64((ulong)population - 1);
        }
        return index;
    }

    private static long[] Weighted(Distributions core, double[] weights, int count)
    {
        var sums = Sums(weights);
        var index = new long[count];
        lock (core.Bits.Gate)
        {
            foreach (ref var value in index.AsSpan()) value = Find(sums, core.NextDouble());
        }
        return index;
    }

    /// <summary>Rounds of weighted draws, of which each number counts once and is then excluded.</summary>
    private static long[] WeightedDistinct(Distributions core, double[] weights, int count)
    {
        if (weights.Count(weight => weight > 0) < count)
            throw new ArgumentException($"Fewer non-zero entries in p than size. Expected: at least {count}. Received: {weights.Count(weight => weight > 0)}");
        var found = new List<long>();
        lock (core.Bits.Gate)
        {
            while (found.Count < count)
            {
                var round = new double[count - found.Count];
                foreach (ref var value in round.AsSpan()) value = core.NextDouble();
                foreach (var old in found) weights[old] = 0;
                var sums = Sums(weights);
                found.AddRange(round.Select(value => (long)Find(sums, value)).Distinct().ToArray());
            }
        }
        return [.. found];
    }

    /// <summary>A Generator's distinct numbers: the tail of a shuffled range, or Floyd's way for few of many.</summary>
    private static long[] Distinct(Distributions core, long population, int count, bool shuffle)
    {
        lock (core.Bits.Gate)
        {
            var bounded = new Bounded(core.Bits, masked: false);
            if (population > 10000 && count > population / (shuffle ? 50 : 20))
            {
                var all = new long[population];
                for (var i = 0; i < all.Length; i++) all[i] = i;
                Mix(all, (int)Math.Max(population - count, 1), ref bounded);
                return all[(int)(population - count)..];
            }
            var index = new long[count];
            var seen = new HashSet<long>();
            for (var j = population - count; j < population; j++)
            {
                var value = (long)bounded.Next64((ulong)j);
                if (!seen.Add(value)) seen.Add(value = j);
                index[j - population + count] = value;
            }
            if (shuffle) Mix(index, 1, ref bounded);
            return index;
        }
    }

    private static void Mix(long[] items, int first, ref Bounded bounded)
    {
        for (var i = items.Length - 1; i >= first; i--)
        {
            var j = (int)bounded.Next64((ulong)i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static double[] Weights(NDArray p, long population, bool legacy)
    {
        // The legacy functions word these errors a little otherwise than the generators.
        if (p.ndim != 1) throw new ArgumentException($"p must be 1-dimensional. Received: shape={p.shape}");
        var weights = p.ToArray<double>();
        GC.KeepAlive(p);
        if (weights.Length != population) throw new ArgumentException($"{(legacy ? "'a' and 'p'" : "a and p")} must have same size. Expected: {population}. Received: {weights.Length}");
        var sum = weights.Sum();
        if (double.IsNaN(sum)) throw new ArgumentException($"{(legacy ? "p" : "P")}robabilities contain NaN");
        if (weights.Any(weight => weight < 0)) throw new ArgumentException($"{(legacy ? "p" : "P")}robabilities are not non-negative. Received: {weights.Min()}");
        var allowed = p.dtype.Code switch { DTypeCode.Float32 => 3.5e-4, DTypeCode.Float16 => 3.2e-2, _ => 1.5e-8 };
        if (Math.Abs(sum - 1.0) > allowed) throw new ArgumentException($"{(legacy ? "p" : "P")}robabilities do not sum to 1. Received: sum={PythonFormat.Repr(sum)}");
        return weights;
    }

    private static double[] Sums(double[] weights)
    {
        var sums = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < sums.Length; i++) sums[i] = sum += weights[i];
        foreach (ref var value in sums.AsSpan()) value /= sum;
        return sums;
    }

    /// <summary>The first position whose sum is above the value.</summary>
    private static int Find(double[] sums, double value)
    {
        int low = 0, high = sums.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sums[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
