namespace KerasBridge.Numpy;

/// <summary>How a quantile that falls between two elements is found (Hyndman and Fan, "Sample quantiles in statistical packages", 1996, and NumPy's additions).</summary>
internal static class QuantileMethods
{
    private static readonly string[] Known =
    [
        "linear", "lower", "higher", "nearest", "midpoint", "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf",
        "hazen", "weibull", "median_unbiased", "normal_unbiased",
    ];

    /// <summary>The quantile of sorted elements, NaN at their end.</summary>
    /// <exception cref="ArgumentException">The method is not known.</exception>
    public static double Of(ReadOnlySpan<double> sorted, double q, string method, bool ignoreNaN)
    {
        var n = sorted.Length;
        if (ignoreNaN)
        {
            while (n > 0 && double.IsNaN(sorted[n - 1])) n--;
        }
        if (n == 0 || double.IsNaN(sorted[n - 1])) return double.NaN;
        var index = method switch
        {
            "linear" => (n - 1) * q,
            "lower" => Math.Floor((n - 1) * q),
            "higher" => Math.Ceiling((n - 1) * q),
            "nearest" => Math.Round((n - 1) * q, MidpointRounding.ToEven),
            "midpoint" => 0.5 * (Math.Floor((n - 1) * q) + Math.Ceiling((n - 1) * q)),
            "inverted_cdf" => Math.Ceiling(n * q) - 1,
            "averaged_inverted_cdf" => n * q == Math.Floor(n * q) ? n * q - 0.5 : Math.Floor(n * q),
            "closest_observation" => Math.Round(n * q - 1, MidpointRounding.ToEven),
            "interpolated_inverted_cdf" => n * q - 1,
            "hazen" => n * q - 0.5,
            "weibull" => (n + 1) * q - 1,
            "median_unbiased" => (n + 1 / 3.0) * q - 2 / 3.0,
            "normal_unbiased" => (n + 0.25) * q - 0.625,
            _ => throw new ArgumentException($"'{method}' is not a valid method. Use one of: {string.Join(", ", Known)}.{Suggest.Sentence(method, Known)}"),
        };
        index = Math.Clamp(index, 0, n - 1);
        var below = (int)Math.Floor(index);
        var above = Math.Min(below + 1, n - 1);
        var part = index - below;
        if (part == 0) return sorted[below];
        double low = sorted[below], high = sorted[above], step = high - low;
        return part >= 0.5 ? high - step * (1 - part) : low + step * part;
    }
}
