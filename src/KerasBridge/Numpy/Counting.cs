namespace KerasBridge.Numpy;

/// <summary>How often numbers occur.</summary>
internal static class Counting
{
    /// <summary>How often each number from 0 on occurs, or the sum of its weights.</summary>
    /// <exception cref="ArgumentException">The elements are no integers, or negative.</exception>
    public static NDArray BinCount(NDArray x, NDArray? weights, int minlength)
    {
        if (!Promotion.CanCast(x.dtype, DType.Int64, "safe"))
            throw new DTypeException($"Cannot cast array data from dtype('{x.dtype}') to dtype('int64') according to the rule 'safe'");
        if (x.ndim != 1) throw new ArgumentException("object too deep for desired array");
        if (minlength < 0) throw new ArgumentException("'minlength' must not be negative");
        var numbers = x.ToArray<long>();
        if (numbers.Any(n => n < 0)) throw new ArgumentException("'list' argument must have no negative elements");
        var largest = numbers.Length == 0 ? -1 : numbers.Max();
        if (largest >= Array.MaxLength) throw new ArgumentException($"The largest number is too large to count up to. Expected: less than {Array.MaxLength}. Received: {largest}");
        var length = Math.Max(minlength, (int)largest + 1);
        if (weights is null)
        {
            var counts = new long[length];
            foreach (var n in numbers) counts[n]++;
            return counts;
        }
        if (weights.size != x.size) throw new ArgumentException("The weights and list don't have the same length.");
        var sums = new double[length];
        foreach (var (n, w) in numbers.Zip(weights.ToArray<double>())) sums[n] += w;
        return sums;
    }

    /// <summary>How many elements fall into each bin, and the edges.</summary>
    /// <exception cref="ArgumentException">The bins or the range are not sensible.</exception>
    public static ArrayTuple Histogram(NDArray a, NDArray bins, NDArray? range, bool density, NDArray? weights)
    {
        var values = a.ToArray<double>();
        double[] edges;
        if (bins.ndim == 0)
        {
            if (!bins.dtype.IsInteger) throw new DTypeException("`bins` must be an integer, a string, or an array");
            var count = (int)bins;
            if (count < 1) throw new ArgumentException("`bins` must be positive, when an integer");
            double low = 0, high = 1;
            if (range is not null) (low, high) = ((double)range[0], (double)range[1]);
            else if (values.Length > 0) (low, high) = (values.Min(), values.Max());
            if (low > high) throw new ArgumentException("max must be larger than min in range parameter.");
            if (!double.IsFinite(low) || !double.IsFinite(high)) throw new ArgumentException($"autodetected range of [{PythonFormat.Repr(low)}, {PythonFormat.Repr(high)}] is not finite");
            if (low == high) (low, high) = (low - 0.5, high + 0.5);
            edges = Creation.Linspace(low, high, count + 1, true, null, 0).Samples.ToArray<double>();
        }
        else
        {
            edges = bins.ToArray<double>();
            if (edges.Zip(edges.Skip(1)).Any(p => p.First > p.Second)) throw new ArgumentException("`bins` must increase monotonically, when an array");
        }
        // Fewer than two edges bound no bin.
        if (edges.Length < 2) return (weights is null && !density ? NDArray.Allocate(Shape.FromInts([0]), DType.Int64) : NDArray.Allocate(Shape.FromInts([0]), DType.Float64), (NDArray)edges);
        var sums = new double[edges.Length - 1];
        var each = weights?.ToArray<double>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= edges[0] && values[i] <= edges[^1])) continue;
            var found = Array.BinarySearch(edges, values[i]);
            var bin = found >= 0 ? found : ~found - 1;
            while (found >= 0 && bin + 1 < edges.Length && edges[bin + 1] == values[i]) bin++;
            sums[Math.Min(bin, sums.Length - 1)] += each?[i] ?? 1;
        }
        NDArray border = edges;
        if (density)
        {
            var total = sums.Sum();
            return (sums.Select((s, i) => s / (edges[i + 1] - edges[i]) / total).ToArray(), border);
        }
        return weights is null ? (Array.ConvertAll(sums, s => (long)s), border) : (sums, border);
    }
}
