using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Draws points with bars for how uncertain they are.</summary>
    /// <param name="x">The numbers across.</param>
    /// <param name="y">The numbers up.</param>
    /// <param name="yerr">How far upright bars reach to both sides: one number, or one for each point; an array of shape (2, n): downward and upward.</param>
    /// <param name="xerr">How far bars across reach.</param>
    /// <param name="fmt">A short form of colour, sign and line; <c>"none"</c>: bars only.</param>
    /// <param name="ecolor">The colour of the bars; the line's.</param>
    /// <param name="elinewidth">The width of the bars in points; the line's.</param>
    /// <param name="capsize">Half the length of the strokes at the ends of bars in points; 0: none.</param>
    /// <param name="color">The colour; the next of the cycle if not given.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="marker">The sign at the points.</param>
    /// <param name="linestyle">The kind of line.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="markersize">The size of signs in points; 6.</param>
    /// <param name="capthick">The width of the strokes in points; 1.</param>
    /// <returns>The points with their bars.</returns>
    /// <exception cref="ArgumentException">Lengths differ, an error is negative, or an argument is not valid.</exception>
    public Artist errorbar(PlotValues x, PlotValues y, PlotValues? yerr = null, PlotValues? xerr = null, string fmt = "", ColorArg? ecolor = null, double? elinewidth = null, double? capsize = null,
        ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null, double? alpha = null, double? markersize = null, double? capthick = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (xs, ys) = (Numbers(x, X), Numbers(y, Y));
        if (xs.Length != ys.Length) throw new ArgumentException($"'x' and 'y' must have the same size. Expected as many numbers in x as in y. Received: shapes {x.ShapeText} and {y.ShapeText}");
        CheckWidth(elinewidth, "elinewidth");
        CheckWidth(capsize, "capsize");
        CheckWidth(capthick, "capthick");
        var (across, upright) = (Reach(xerr, xs, "x"), Reach(yerr, ys, "y"));
        var bare = fmt.Equals("none", StringComparison.OrdinalIgnoreCase);
        var line = bare ? null : (LineArtist)plot(x, y, fmt, color, null, marker, linestyle, linewidth, alpha, markersize)[0];
        if (line is not null) _artists.Remove(line);
        var colour = ecolor?.One("ecolor", Style).With(alpha) ?? line?.Colour ?? (color?.One("color", Style) ?? NextColour()).With(alpha);
        var pen = new Pen(colour, elinewidth ?? linewidth ?? Style.Number("lines.linewidth"), Cap: LineCap.Butt, Round: false);
        return Add(new ErrorBarsArtist(line, xs, ys, across, upright, pen, capsize ?? Style.Number("errorbar.capsize"), capthick ?? Style.Number("lines.markeredgewidth")) { Label = label, Layer = 2 });
    }

    private static (double Low, double High)[]? Reach(PlotValues? errors, double[] at, string name)
    {
        if (errors is null) return null;
        var values = errors.Numbers;
        var both = values.Length == 2 * at.Length && errors.Columns == at.Length && errors.Count == 2;
        if (!both && values.Length != 1 && values.Length != at.Length)
        {
            throw new ArgumentException($"'{name}err' (shape: {errors.ShapeText}) must be a scalar or a 1D or (2, n) array-like whose shape matches '{name}' (shape: ({at.Length},)). " +
                $"Expected 1, {at.Length} or (2, {at.Length}) numbers. Received: shape {errors.ShapeText}");
        }
        if (Array.Find(values, value => value < 0) is < 0 and var negative) throw new ArgumentException(FormattableString.Invariant($"'{name}err' must not contain negative values. Expected 0 or more. Received: {negative}"));
        return [.. at.Select((value, i) => (value - Pick(both ? values[..at.Length] : values, i), value + Pick(both ? values[at.Length..] : values, i)))];
    }
}
