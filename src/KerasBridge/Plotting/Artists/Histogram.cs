namespace KerasBridge.Plotting;

/// <summary>Counts numbers in intervals, as NumPy does: each interval has its lower edge, the last one both.</summary>
internal static class Histogram
{
    /// <summary>The edges, and what lies between them.</summary>
    /// <exception cref="ArgumentException">The intervals are not valid.</exception>
    public static (double[] Edges, double[] Counts) Count(double[] values, PlotValues? bins, (double Low, double High)? range, bool density, bool cumulative)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var edges = Edges(finite, bins, range);
        var counts = new double[edges.Length - 1];
        foreach (var value in finite)
        {
            if (value < edges[0] || value > edges[^1]) continue;
            var place = Array.BinarySearch(edges, value);
            if (place < 0) place = ~place - 1;
            counts[Math.Min(place, counts.Length - 1)]++;
        }
        if (density)
        {
            var sum = counts.Sum();
            for (var i = 0; i < counts.Length; i++) counts[i] = sum == 0 ? double.NaN : counts[i] / sum / (edges[i + 1] - edges[i]);
        }
        if (!cumulative) return (edges, counts);
        for (var i = 0; i < counts.Length; i++)
        {
            if (density) counts[i] *= edges[i + 1] - edges[i];
            if (i > 0) counts[i] += counts[i - 1];
        }
        return (edges, counts);
    }

    private static double[] Edges(double[] values, PlotValues? bins, (double Low, double High)? range)
    {
        if (bins is not null && bins.Numbers.Length != 1)
        {
            var edges = bins.Numbers;
            if (edges.Length == 0 || bins.Texts is not null || edges.Zip(edges.Skip(1)).Any(pair => !(pair.First <= pair.Second)))
                throw new ArgumentException($"`bins` must increase monotonically, when an array. Expected a number of intervals, or two edges at least, none below the one before. Received: bins=[{string.Join(", ", bins.Numbers)}]");
            return edges;
        }
        var count = bins?.Numbers[0] ?? 10;
        if (!(count >= 1 && count == Math.Floor(count) && count <= 1e7))
            throw new ArgumentException(FormattableString.Invariant($"`bins` must be positive, when an integer. Expected 1 or more intervals. Received: bins={count}"));
        var (low, high) = range ?? (values.Length > 0 ? (values.Min(), values.Max()) : (0, 1));
        if (!(low <= high && double.IsFinite(low) && double.IsFinite(high)))
            throw new ArgumentException(FormattableString.Invariant($"max must be larger than min in range parameter. Expected two finite numbers in order. Received: range=({low}, {high})"));
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        return [.. Enumerable.Range(0, (int)count + 1).Select(i => i == count ? high : low + (high - low) * i / count)];
    }
}
