namespace KerasBridge.Plotting;

/// <summary>What a box plot shows of a set of numbers; null where it is empty.</summary>
internal sealed record BoxStatistics(double First, double Median, double Third, double Low, double High, double[] Beyond)
{
    /// <summary>The statistics of the finite numbers.</summary>
    public static BoxStatistics? Of(double[] values, double whiskers)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0) return null;
        var (first, median, third) = (Part(sorted, 0.25), Part(sorted, 0.5), Part(sorted, 0.75));
        var (lowest, highest) = (first - whiskers * (third - first), third + whiskers * (third - first));
        var inside = Array.FindAll(sorted, value => value >= lowest && value <= highest);
        var (low, high) = inside.Length == 0 ? (first, third) : (Math.Min(inside[0], first), Math.Max(inside[^1], third));
        return new BoxStatistics(first, median, third, low, high, Array.FindAll(sorted, value => value < low || value > high));
    }

    private static double Part(double[] sorted, double part)
    {
        var place = part * (sorted.Length - 1);
        var i = (int)place;
        return i + 1 < sorted.Length ? sorted[i] + (sorted[i + 1] - sorted[i]) * (place - i) : sorted[i];
    }
}
