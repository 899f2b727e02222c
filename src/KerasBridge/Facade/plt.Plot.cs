namespace KerasBridge;

public static partial class plt
{
    /// <summary>Draws a line, or signs, through numbers at 0, 1, 2, ….</summary>
    /// <param name="y">The numbers; of an array with two axes each column is a line. NaN makes a gap.</param>
    /// <param name="fmt">A short form of colour, sign and line: <c>"r--"</c>, <c>"bo-"</c>, <c>"."</c>.</param>
    /// <param name="color">The colour; the next of the cycle if not given.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="marker">The sign at the points: <c>"o"</c>, <c>"x"</c>, <c>"s"</c>, ….</param>
    /// <param name="linestyle"><c>"-"</c>, <c>"--"</c>, <c>"-."</c>, <c>":"</c> or <c>"none"</c>.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="markersize">The size of signs in points; 6.</param>
    /// <param name="c">The same as <paramref name="color"/>.</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <param name="ms">The same as <paramref name="markersize"/>.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist[] plot(PlotValues y, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null,
        double? alpha = null, double? markersize = null, ColorArg? c = null, string? ls = null, double? lw = null, double? ms = null) =>
        gca().plot(y, fmt, color, label, marker, linestyle, linewidth, alpha, markersize, c, ls, lw, ms);

    /// <summary>Draws a line, or signs, through points.</summary>
    /// <param name="x">The numbers across, or names of categories.</param>
    /// <param name="y">The numbers up; of an array with two axes each column is a line. NaN makes a gap.</param>
    /// <param name="fmt">A short form of colour, sign and line: <c>"r--"</c>, <c>"bo-"</c>, <c>"."</c>.</param>
    /// <param name="color">The colour; the next of the cycle if not given.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="marker">The sign at the points: <c>"o"</c>, <c>"x"</c>, <c>"s"</c>, ….</param>
    /// <param name="linestyle"><c>"-"</c>, <c>"--"</c>, <c>"-."</c>, <c>":"</c> or <c>"none"</c>.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="markersize">The size of signs in points; 6.</param>
    /// <param name="c">The same as <paramref name="color"/>.</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <param name="ms">The same as <paramref name="markersize"/>.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist[] plot(PlotValues x, PlotValues y, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, double? markersize = null, ColorArg? c = null, string? ls = null, double? lw = null, double? ms = null) =>
        gca().plot(x, y, fmt, color, label, marker, linestyle, linewidth, alpha, markersize, c, ls, lw, ms);

    /// <summary>Draws points, each with a size and colour of its own if wanted.</summary>
    /// <param name="x">The numbers across, or names of categories.</param>
    /// <param name="y">The numbers up.</param>
    /// <param name="s">The areas in points²; 36.</param>
    /// <param name="c">One colour, a colour for each point, or a number for each point, which <paramref name="cmap"/> turns into a colour.</param>
    /// <param name="marker">The sign; a disc.</param>
    /// <param name="cmap">The colour map for numbers in <paramref name="c"/>.</param>
    /// <param name="vmin">The number with the first colour; the smallest.</param>
    /// <param name="vmax">The number with the last colour; the largest.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="linewidths">Of the outlines, in points; 1.5.</param>
    /// <param name="edgecolors">Of the outlines; the points' own.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="color">The same as <paramref name="c"/>, for colours only.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist scatter(PlotValues x, PlotValues y, PlotValues? s = null, ColorArg? c = null, string marker = "o", string? cmap = null, double? vmin = null, double? vmax = null,
        double? alpha = null, double? linewidths = null, ColorArg? edgecolors = null, string? label = null, ColorArg? color = null) =>
        gca().scatter(x, y, s, c, marker, cmap, vmin, vmax, alpha, linewidths, edgecolors, label, color);

    /// <summary>Draws upright bars.</summary>
    /// <param name="x">Where they stand, or names of categories.</param>
    /// <param name="height">How high they are.</param>
    /// <param name="width">How wide they are.</param>
    /// <param name="bottom">Where they begin: a number, or one for each; 0.</param>
    /// <param name="align"><c>"center"</c> or <c>"edge"</c>: what of the bar stands at x.</param>
    /// <param name="color">One colour, or one for each.</param>
    /// <param name="edgecolor">The colour of the outlines; none.</param>
    /// <param name="linewidth">Of the outlines, in points; 1.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="tick_label">Names under the bars.</param>
    /// <returns>The bars.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist bar(PlotValues x, PlotValues height, double width = 0.8, PlotValues? bottom = null, string align = "center", ColorArg? color = null, ColorArg? edgecolor = null,
        double? linewidth = null, double? alpha = null, string? label = null, IReadOnlyList<string>? tick_label = null) =>
        gca().bar(x, height, width, bottom, align, color, edgecolor, linewidth, alpha, label, tick_label);

    /// <summary>Draws bars that lie, from the left.</summary>
    /// <param name="y">Where they lie, or names of categories.</param>
    /// <param name="width">How long they are.</param>
    /// <param name="height">How thick they are.</param>
    /// <param name="left">Where they begin: a number, or one for each; 0.</param>
    /// <param name="align"><c>"center"</c> or <c>"edge"</c>: what of the bar lies at y.</param>
    /// <param name="color">One colour, or one for each.</param>
    /// <param name="edgecolor">The colour of the outlines; none.</param>
    /// <param name="linewidth">Of the outlines, in points; 1.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="tick_label">Names beside the bars.</param>
    /// <returns>The bars.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist barh(PlotValues y, PlotValues width, double height = 0.8, PlotValues? left = null, string align = "center", ColorArg? color = null, ColorArg? edgecolor = null,
        double? linewidth = null, double? alpha = null, string? label = null, IReadOnlyList<string>? tick_label = null) =>
        gca().barh(y, width, height, left, align, color, edgecolor, linewidth, alpha, label, tick_label);

    /// <summary>Counts numbers in intervals and draws a bar for each.</summary>
    /// <param name="x">The numbers; what is not finite is left out.</param>
    /// <param name="bins">How many intervals, or their edges; 10.</param>
    /// <param name="range">The first and the last edge; the smallest and the largest number.</param>
    /// <param name="density">Whether the area is 1, instead of counts.</param>
    /// <param name="cumulative">Whether each bar counts those before it too.</param>
    /// <param name="orientation"><c>"vertical"</c> or <c>"horizontal"</c>.</param>
    /// <param name="rwidth">The width of bars, as a part of the intervals.</param>
    /// <param name="color">The colour.</param>
    /// <param name="edgecolor">The colour of the outlines; none.</param>
    /// <param name="linewidth">Of the outlines, in points; 1.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <returns>The counts, the edges, and the bars.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static (NDArray n, NDArray bins, Artist patches) hist(PlotValues x, PlotValues? bins = null, (double low, double high)? range = null, bool density = false, bool cumulative = false,
        string orientation = "vertical", double? rwidth = null, ColorArg? color = null, ColorArg? edgecolor = null, double? linewidth = null, double? alpha = null, string? label = null) =>
        gca().hist(x, bins, range, density, cumulative, orientation, rwidth, color, edgecolor, linewidth, alpha, label);
}
