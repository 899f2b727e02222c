namespace KerasBridge.Numpy;

/// <summary>Quantiles, with the checks that NumPy makes.</summary>
internal static class Quantiles
{
    /// <summary>Percentiles, from 0 to 100.</summary>
    /// <exception cref="ArgumentException">A percentile is out of range.</exception>
    public static NDArray Percentile(NDArray a, NDArray q, Axis axis, string method, bool keepdims, bool ignoreNaN)
    {
        var part = q / 100.0;
        Check(part, "Percentiles must be in the range [0, 100]");
        return Sorting.Quantile(a, part, axis, method, keepdims, ignoreNaN);
    }

    /// <summary>Quantiles, from 0 to 1.</summary>
    /// <exception cref="ArgumentException">A quantile is out of range.</exception>
    public static NDArray Quantile(NDArray a, NDArray q, Axis axis, string method, bool keepdims, bool ignoreNaN)
    {
        Check(q, "Quantiles must be in the range [0, 1]");
        return Sorting.Quantile(a, q, axis, method, keepdims, ignoreNaN);
    }

    private static void Check(NDArray part, string message)
    {
        foreach (var value in part.ToArray<double>())
        {
            if (!(value >= 0 && value <= 1)) throw new ArgumentException(message);
        }
    }
}
