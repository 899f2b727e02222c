namespace KerasBridge.Plotting;

/// <summary>From numbers to colours: the limits and the colour map.</summary>
internal sealed record ColourScale(double Low, double High, ColourMap Map)
{
    /// <summary>The limits given, or those of the numbers.</summary>
    /// <exception cref="ArgumentException">The lower limit is above the upper one.</exception>
    public static ColourScale Of(IEnumerable<double> values, double? vmin, double? vmax, ColourMap map)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        var (low, high) = (vmin ?? (finite.Length > 0 ? finite.Min() : 0), vmax ?? (finite.Length > 0 ? finite.Max() : 0));
        if (low > high) throw new ArgumentException(FormattableString.Invariant($"minvalue must be less than or equal to maxvalue. Expected vmin <= vmax. Received: vmin={low}, vmax={high}"));
        return new ColourScale(low, high, map);
    }

    /// <summary>The colour of a number.</summary>
    public Rgba At(double value) => Map.At(High > Low ? (value - Low) / (High - Low) : value - Low);
}
