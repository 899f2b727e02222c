namespace KerasBridge;

public static partial class plt
{
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

    /// <summary>Draws shares as parts of a disc, counter-clockwise from the right.</summary>
    /// <param name="x">The numbers; where they add up to less than 1 and <paramref name="normalize"/> is false, a part stays free.</param>
    /// <param name="explode">How far parts are moved out, in radii.</param>
    /// <param name="labels">Names beside the parts.</param>
    /// <param name="colors">The colours; those of the cycle.</param>
    /// <param name="autopct">What stands in the parts, of how many per cent they are: <c>"%1.1f%%"</c>.</param>
    /// <param name="startangle">Where the first part begins, in degrees counter-clockwise from the right.</param>
    /// <param name="counterclock">Whether parts follow counter-clockwise.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="normalize">Whether the numbers are made to add up to 1.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="ArgumentException">A number is negative, lengths differ, or an argument is not valid.</exception>
    public static Artist[] pie(PlotValues x, PlotValues? explode = null, IReadOnlyList<string>? labels = null, ColorArg? colors = null, string? autopct = null, double startangle = 0,
        bool counterclock = true, double radius = 1, bool normalize = true) =>
        gca().pie(x, explode, labels, colors, autopct, startangle, counterclock, radius, normalize);

    /// <summary>Draws, for each set of numbers, a box from the first to the third quartile with a line at the median, whiskers to the farthest numbers within 1.5 times the box, and what lies beyond as points.</summary>
    /// <param name="x">The sets; what is not finite is left out.</param>
    /// <param name="labels">Names below the boxes; 1, 2, ….</param>
    /// <param name="showfliers">Whether points beyond the whiskers are shown.</param>
    /// <param name="whis">How far whiskers reach at most, in heights of the box.</param>
    /// <param name="positions">Where the boxes stand; 1, 2, ….</param>
    /// <param name="widths">How wide the boxes are; 0.5, or less where there are few.</param>
    /// <returns>The boxes.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or there is no set.</exception>
    public static Artist[] boxplot(IReadOnlyList<PlotValues> x, IReadOnlyList<string>? labels = null, bool showfliers = true, double whis = 1.5, PlotValues? positions = null,
        double? widths = null) =>
        gca().boxplot(x, labels, showfliers, whis, positions, widths);
}
