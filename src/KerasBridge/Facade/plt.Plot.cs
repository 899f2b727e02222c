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
    /// <param name="markerfacecolor">The colour inside signs; <c>"none"</c> leaves them empty.</param>
    /// <param name="markeredgecolor">The colour of their outline.</param>
    /// <param name="markeredgewidth">The width of their outline in points; 1.</param>
    /// <param name="drawstyle"><c>"default"</c> (straight), <c>"steps-pre"</c>, <c>"steps-mid"</c> or <c>"steps-post"</c>.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist[] plot(PlotValues y, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null,
        double? alpha = null, double? markersize = null, ColorArg? c = null, string? ls = null, double? lw = null, double? ms = null, ColorArg? markerfacecolor = null,
        ColorArg? markeredgecolor = null, double? markeredgewidth = null, string drawstyle = "default") =>
        gca().plot(y, fmt, color, label, marker, linestyle, linewidth, alpha, markersize, c, ls, lw, ms, markerfacecolor, markeredgecolor, markeredgewidth, drawstyle);

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
    /// <param name="markerfacecolor">The colour inside signs; <c>"none"</c> leaves them empty.</param>
    /// <param name="markeredgecolor">The colour of their outline.</param>
    /// <param name="markeredgewidth">The width of their outline in points; 1.</param>
    /// <param name="drawstyle"><c>"default"</c> (straight), <c>"steps-pre"</c>, <c>"steps-mid"</c> or <c>"steps-post"</c>.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist[] plot(PlotValues x, PlotValues y, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, double? markersize = null, ColorArg? c = null, string? ls = null, double? lw = null, double? ms = null, ColorArg? markerfacecolor = null,
        ColorArg? markeredgecolor = null, double? markeredgewidth = null, string drawstyle = "default") =>
        gca().plot(x, y, fmt, color, label, marker, linestyle, linewidth, alpha, markersize, c, ls, lw, ms, markerfacecolor, markeredgecolor, markeredgewidth, drawstyle);

    /// <summary>Draws two lines, or signs, at once: <c>plt.plot(epochs, acc, "bo", epochs, val_acc, "b")</c>.</summary>
    /// <param name="x">The first numbers across.</param>
    /// <param name="y">The first numbers up.</param>
    /// <param name="fmt">How the first look.</param>
    /// <param name="x2">The second numbers across.</param>
    /// <param name="y2">The second numbers up.</param>
    /// <param name="fmt2">How the second look.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a format is not valid.</exception>
    public static Artist[] plot(PlotValues x, PlotValues y, string fmt, PlotValues x2, PlotValues y2, string fmt2 = "") =>
        gca().plot(x, y, fmt, x2, y2, fmt2);

    /// <summary>Draws a line in steps.</summary>
    /// <param name="x">The numbers across.</param>
    /// <param name="y">The numbers up.</param>
    /// <param name="fmt">A short form of colour, sign and line.</param>
    /// <param name="where">Where the step to a point is: <c>"pre"</c> (at the point before), <c>"post"</c> (at the point) or <c>"mid"</c>.</param>
    /// <param name="color">The colour; the next of the cycle if not given.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="linestyle">The kind of line.</param>
    /// <param name="linewidth">In points; 1.5.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist[] step(PlotValues x, PlotValues y, string fmt = "", string where = "pre", ColorArg? color = null, string? label = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null) =>
        gca().step(x, y, fmt, where, color, label, linestyle, linewidth, alpha);

    /// <summary>Draws with a log scale upward. Arguments as <c>plot</c>.</summary>
    /// <inheritdoc cref="Axes.plot(PlotValues, PlotValues, string, ColorArg?, string?, string?, string?, double?, double?, double?, ColorArg?, string?, double?, double?, ColorArg?, ColorArg?, double?, string)"/>
    public static Artist[] semilogy(PlotValues x, PlotValues? y = null, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null) =>
        gca().semilogy(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);

    /// <summary>Draws with a log scale across. Arguments as <c>plot</c>.</summary>
    /// <inheritdoc cref="Axes.plot(PlotValues, PlotValues, string, ColorArg?, string?, string?, string?, double?, double?, double?, ColorArg?, string?, double?, double?, ColorArg?, ColorArg?, double?, string)"/>
    public static Artist[] semilogx(PlotValues x, PlotValues? y = null, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null) =>
        gca().semilogx(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);

    /// <summary>Draws with log scales across and upward. Arguments as <c>plot</c>.</summary>
    /// <inheritdoc cref="Axes.plot(PlotValues, PlotValues, string, ColorArg?, string?, string?, string?, double?, double?, double?, ColorArg?, string?, double?, double?, ColorArg?, ColorArg?, double?, string)"/>
    public static Artist[] loglog(PlotValues x, PlotValues? y = null, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null) =>
        gca().loglog(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);

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
    /// <param name="linewidths">Of the outlines, in points; 1, and 1.5 of signs that are lines only.</param>
    /// <param name="edgecolors">Of the outlines; the points' own.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="color">The same as <paramref name="c"/>, for colours only.</param>
    /// <param name="facecolors">The colour inside only; <c>"none"</c> leaves signs empty.</param>
    /// <param name="norm">How numbers in <paramref name="c"/> become colours, instead of <paramref name="vmin"/> and <paramref name="vmax"/>.</param>
    /// <returns>The points.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public static Artist scatter(PlotValues x, PlotValues y, PlotValues? s = null, ColorArg? c = null, string? marker = null, string? cmap = null, double? vmin = null, double? vmax = null,
        double? alpha = null, double? linewidths = null, ColorArg? edgecolors = null, string? label = null, ColorArg? color = null, ColorArg? facecolors = null, Normalize? norm = null) =>
        gca().scatter(x, y, s, c, marker, cmap, vmin, vmax, alpha, linewidths, edgecolors, label, color, facecolors, norm);

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
    public static Artist errorbar(PlotValues x, PlotValues y, PlotValues? yerr = null, PlotValues? xerr = null, string fmt = "", ColorArg? ecolor = null, double? elinewidth = null,
        double? capsize = null, ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null, double? alpha = null,
        double? markersize = null, double? capthick = null) =>
        gca().errorbar(x, y, yerr, xerr, fmt, ecolor, elinewidth, capsize, color, label, marker, linestyle, linewidth, alpha, markersize, capthick);

    /// <summary>Draws a line from the foot to each point, with a sign at its end.</summary>
    /// <param name="x">The numbers across.</param>
    /// <param name="y">The numbers up.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="bottom">The foot.</param>
    /// <returns>The stems, the signs and the foot.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static Artist[] stem(PlotValues x, PlotValues y, string? label = null, double bottom = 0) =>
        gca().stem(x, y, label, bottom);
}
