namespace KerasBridge.Plotting;

/// <summary>From numbers to colours: the limits, how numbers are spread between them, and the colour map.</summary>
internal sealed record ColourScale(double Low, double High, ColourMap Map, bool IsLog = false)
{
    /// <summary>The limits given, or those of the numbers.</summary>
    /// <exception cref="ArgumentException">The lower limit is above the upper one, or not positive where it must be.</exception>
    public static ColourScale Of(double[] values, double? vmin, double? vmax, ColourMap map, Normalize? norm = null)
    {
        if (norm is not null && (vmin is not null || vmax is not null))
            throw new ArgumentException("Passing a Normalize instance simultaneously with vmin/vmax is not supported. Please pass vmin/vmax directly to the norm when creating it. Expected norm, or vmin and vmax. Received: both");
        var log = norm is LogNorm;
        var (smallest, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsFinite(value) || log && value <= 0) continue;
            if (value < smallest) smallest = value;
            if (value > largest) largest = value;
        }
        if (smallest > largest) (smallest, largest) = log ? (1, 10) : (0, 0);
        var (low, high) = (norm?.vmin ?? vmin ?? smallest, norm?.vmax ?? vmax ?? largest);
        if (low > high) throw new ArgumentException(FormattableString.Invariant($"minvalue must be less than or equal to maxvalue. Expected vmin <= vmax. Received: vmin={low}, vmax={high}"));
        if (log && low <= 0) throw new ArgumentException(FormattableString.Invariant($"Invalid vmin or vmax. Expected positive limits of a LogNorm. Received: vmin={low}, vmax={high}"));
        return new ColourScale(low, high, map, log);
    }

    /// <summary>The colour of a number.</summary>
    public Rgba At(double value)
    {
        if (IsLog) return Map.At(value > 0 ? High > Low ? Math.Log(value / Low) / Math.Log(High / Low) : 0 : double.NaN);
        return Map.At(High > Low ? (value - Low) / (High - Low) : value - Low);
    }
}
