namespace KerasBridge;

public static partial class plt
{
    /// <summary>Draws a line across the axes.</summary>
    /// <param name="y">At which number.</param>
    /// <param name="xmin">Where it begins, from 0 (left) to 1.</param>
    /// <param name="xmax">Where it ends.</param>
    /// <param name="color">The colour; the first of the cycle.</param>
    /// <param name="linestyle">The kind of line.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="c">The same as <paramref name="color"/>.</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist axhline(double y = 0, double xmin = 0, double xmax = 1, ColorArg? color = null, string? linestyle = null, double? linewidth = null, double? alpha = null,
        string? label = null, ColorArg? c = null, string? ls = null, double? lw = null) =>
        gca().axhline(y, xmin, xmax, color, linestyle, linewidth, alpha, label, c, ls, lw);

    /// <summary>Draws a line up the axes.</summary>
    /// <param name="x">At which number.</param>
    /// <param name="ymin">Where it begins, from 0 (bottom) to 1.</param>
    /// <param name="ymax">Where it ends.</param>
    /// <param name="color">The colour; the first of the cycle.</param>
    /// <param name="linestyle">The kind of line.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="c">The same as <paramref name="color"/>.</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist axvline(double x = 0, double ymin = 0, double ymax = 1, ColorArg? color = null, string? linestyle = null, double? linewidth = null, double? alpha = null,
        string? label = null, ColorArg? c = null, string? ls = null, double? lw = null) =>
        gca().axvline(x, ymin, ymax, color, linestyle, linewidth, alpha, label, c, ls, lw);

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
    public static Artist axhspan(double ymin, double ymax, double xmin = 0, double xmax = 1, ColorArg? color = null, double? alpha = null, string? label = null, ColorArg? facecolor = null) =>
        gca().axhspan(ymin, ymax, xmin, xmax, color, alpha, label, facecolor);

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
    public static Artist axvspan(double xmin, double xmax, double ymin = 0, double ymax = 1, ColorArg? color = null, double? alpha = null, string? label = null, ColorArg? facecolor = null) =>
        gca().axvspan(xmin, xmax, ymin, ymax, color, alpha, label, facecolor);

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
    public static Artist hlines(PlotValues y, PlotValues xmin, PlotValues xmax, ColorArg? colors = null, string? linestyles = null, string? label = null, double? linewidth = null,
        double? alpha = null) =>
        gca().hlines(y, xmin, xmax, colors, linestyles, label, linewidth, alpha);

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
    public static Artist vlines(PlotValues x, PlotValues ymin, PlotValues ymax, ColorArg? colors = null, string? linestyles = null, string? label = null, double? linewidth = null,
        double? alpha = null) =>
        gca().vlines(x, ymin, ymax, colors, linestyles, label, linewidth, alpha);

    /// <summary>Writes text at a point of the data.</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Up.</param>
    /// <param name="s">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="color">The colour.</param>
    /// <param name="ha">What of it stands at x: <c>"left"</c>, <c>"center"</c> or <c>"right"</c>.</param>
    /// <param name="va">What of it stands at y: <c>"baseline"</c>, <c>"top"</c>, <c>"center"</c> or <c>"bottom"</c>.</param>
    /// <param name="rotation">Counter-clockwise, in degrees.</param>
    /// <param name="weight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <param name="horizontalalignment">The same as <paramref name="ha"/>.</param>
    /// <param name="verticalalignment">The same as <paramref name="va"/>.</param>
    /// <param name="transform">What x and y count in: <c>"data"</c>, or <c>"axes"</c>: from 0 to 1 across the axes (matplotlib's <c>ax.transAxes</c>).</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist text(double x, double y, string s, FontSize? fontsize = null, ColorArg? color = null, string? ha = null, string? va = null, double rotation = 0,
        string weight = "normal", string? horizontalalignment = null, string? verticalalignment = null, string transform = "data") =>
        gca().text(x, y, s, fontsize, color, ha, va, rotation, weight, horizontalalignment, verticalalignment, transform);

    /// <summary>Writes text beside a point, with an arrow to it if wanted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="xy">The point.</param>
    /// <param name="xytext">Where the text stands; at the point.</param>
    /// <param name="arrowprops">The arrow: <c>arrowstyle</c> (<c>"->"</c> or <c>"-"</c>), <c>color</c>, <c>lw</c>; null: none.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="color">The colour.</param>
    /// <param name="ha">What of the text stands there, across.</param>
    /// <param name="va">What of the text stands there, down.</param>
    /// <param name="rotation">Counter-clockwise, in degrees.</param>
    /// <param name="weight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist annotate(string text, (double x, double y) xy, (double x, double y)? xytext = null, Dictionary<string, object>? arrowprops = null, FontSize? fontsize = null,
        ColorArg? color = null, string? ha = null, string? va = null, double rotation = 0, string weight = "normal") =>
        gca().annotate(text, xy, xytext, arrowprops, fontsize, color, ha, va, rotation, weight);
}
