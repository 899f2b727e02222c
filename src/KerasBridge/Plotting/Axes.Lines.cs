using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Fills a band across the axes.</summary>
    /// <param name="ymin">Its lower edge.</param>
    /// <param name="ymax">Its upper edge.</param>
    /// <param name="xmin">Where it begins, from 0 (left) to 1.</param>
    /// <param name="xmax">Where it ends.</param>
    /// <param name="color">The colour; the first of the cycle.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="facecolor">The same as <paramref name="color"/>, without an outline.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public Artist axhspan(double ymin, double ymax, double xmin = 0, double xmax = 1, ColorArg? color = null, double? alpha = null, string? label = null, ColorArg? facecolor = null) =>
        Span(ymin, ymax, xmin, xmax, color, alpha, label, facecolor, across: true);

    /// <summary>Fills a band up the axes.</summary>
    /// <param name="xmin">Its left edge.</param>
    /// <param name="xmax">Its right edge.</param>
    /// <param name="ymin">Where it begins, from 0 (bottom) to 1.</param>
    /// <param name="ymax">Where it ends.</param>
    /// <param name="color">The colour; the first of the cycle.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="facecolor">The same as <paramref name="color"/>, without an outline.</param>
    /// <returns>The band.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public Artist axvspan(double xmin, double xmax, double ymin = 0, double ymax = 1, ColorArg? color = null, double? alpha = null, string? label = null, ColorArg? facecolor = null) =>
        Span(xmin, xmax, ymin, ymax, color, alpha, label, facecolor, across: false);

    /// <summary>Draws lines across, each from one number to another.</summary>
    /// <param name="y">At which numbers.</param>
    /// <param name="xmin">Where they begin: one number, or one for each.</param>
    /// <param name="xmax">Where they end.</param>
    /// <param name="colors">The colour; the first of the cycle.</param>
    /// <param name="linestyles">The kind of line; solid.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public Artist hlines(PlotValues y, PlotValues xmin, PlotValues xmax, ColorArg? colors = null, string? linestyles = null, string? label = null, double? linewidth = null, double? alpha = null)
    {
        ArgumentNullException.ThrowIfNull(y);
        var (at, from, to) = (Numbers(y, Y), Spread(xmin, y.Count, "xmin"), Spread(xmax, y.Count, "xmax"));
        return Segments([.. at.Select((place, i) => (from[i], place, to[i], place))], colors, linestyles, label, linewidth, alpha);
    }

    /// <summary>Draws lines upward, each from one number to another.</summary>
    /// <param name="x">At which numbers.</param>
    /// <param name="ymin">Where they begin: one number, or one for each.</param>
    /// <param name="ymax">Where they end.</param>
    /// <param name="colors">The colour; the first of the cycle.</param>
    /// <param name="linestyles">The kind of line; solid.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public Artist vlines(PlotValues x, PlotValues ymin, PlotValues ymax, ColorArg? colors = null, string? linestyles = null, string? label = null, double? linewidth = null, double? alpha = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        var (at, from, to) = (Numbers(x, X), Spread(ymin, x.Count, "ymin"), Spread(ymax, x.Count, "ymax"));
        return Segments([.. at.Select((place, i) => (place, from[i], place, to[i]))], colors, linestyles, label, linewidth, alpha);
    }

    /// <summary>Draws a line from the foot to each point, with a sign at its end.</summary>
    /// <param name="x">The numbers across.</param>
    /// <param name="y">The numbers up.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="bottom">The foot.</param>
    /// <returns>The stems, the signs and the foot.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public Artist[] stem(PlotValues x, PlotValues y, string? label = null, double bottom = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (xs, ys) = (Numbers(x, X), Numbers(y, Y));
        if (xs.Length != ys.Length)
            throw new ArgumentException($"x and y must have same first dimension, but have shapes {x.ShapeText} and {y.ShapeText}. Expected as many numbers in x as in y. Received: {xs.Length} and {ys.Length}");
        var colour = Style.Cycle[0];
        var stems = Segments([.. xs.Select((place, i) => (place, bottom, place, ys[i]))], null, null, null, null, null);
        var heads = plot(x, y, "C0o", label: label)[0];
        var (low, high) = xs.Length == 0 ? (0, 0) : (xs.Min(), xs.Max());
        var foot = plot(new PlotValues([low, high]), new PlotValues([bottom, bottom]), "C3-")[0];
        return [stems, heads, foot];
    }

    private SpanArtist Span(double low, double high, double from, double to, ColorArg? color, double? alpha, string? label, ColorArg? facecolor, bool across)
    {
        CheckAlpha(alpha);
        var face = (OneOf(color, "color", facecolor, "facecolor")?.One("color", Style) ?? Style.Cycle[0]).With(alpha);
        var edge = facecolor is null ? new Pen(color is null ? face : face, Style.Number("patch.linewidth"), Cap: LineCap.Butt, Round: false) : null;
        return Add(new SpanArtist(low, high, from, to, face, edge, across) { Label = label }, !across, across);
    }

    private SegmentsArtist Segments((double, double, double, double)[] lines, ColorArg? colors, string? style, string? label, double? width, double? alpha)
    {
        CheckAlpha(alpha);
        CheckWidth(width, "linewidth");
        var colour = (colors?.One("colors", Style) ?? Style.Cycle[0]).With(alpha);
        var pen = LineStyles.Pen(style ?? "-", colour, width ?? Style.Number("lines.linewidth")) is { } made ? made with { Cap = LineCap.Butt } : null;
        return Add(new SegmentsArtist(lines, pen) { Label = label, Layer = 2 });
    }
}
