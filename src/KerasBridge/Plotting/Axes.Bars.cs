using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
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
    public Artist bar(PlotValues x, PlotValues height, double width = 0.8, PlotValues? bottom = null, string align = "center", ColorArg? color = null, ColorArg? edgecolor = null,
        double? linewidth = null, double? alpha = null, string? label = null, IReadOnlyList<string>? tick_label = null)
    {
        var bars = Bars(x, height, width, bottom, align, ("x", "height"), X);
        if (tick_label is not null) set_xticks(new PlotValues([.. bars.Select(one => (one.From + one.To) / 2)]), tick_label);
        return AddBars([.. bars.Select(one => (one.From, one.Foot, one.To, one.Foot + one.Length))], color, edgecolor, linewidth, alpha, label, upright: true, container: true);
    }

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
    public Artist barh(PlotValues y, PlotValues width, double height = 0.8, PlotValues? left = null, string align = "center", ColorArg? color = null, ColorArg? edgecolor = null,
        double? linewidth = null, double? alpha = null, string? label = null, IReadOnlyList<string>? tick_label = null)
    {
        var bars = Bars(y, width, height, left, align, ("y", "width"), Y);
        if (tick_label is not null) set_yticks(new PlotValues([.. bars.Select(one => (one.From + one.To) / 2)]), tick_label);
        return AddBars([.. bars.Select(one => (one.Foot, one.From, one.Foot + one.Length, one.To))], color, edgecolor, linewidth, alpha, label, upright: false, container: true);
    }

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
    public (NDArray n, NDArray bins, Artist patches) hist(PlotValues x, PlotValues? bins = null, (double low, double high)? range = null, bool density = false, bool cumulative = false,
        string orientation = "vertical", double? rwidth = null, ColorArg? color = null, ColorArg? edgecolor = null, double? linewidth = null, double? alpha = null, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Columns != 1) throw new ArgumentException($"hist draws one set of numbers at a time. Expected an array of one axis. Received: shape {x.ShapeText}");
        if (orientation is not ("vertical" or "horizontal")) throw new ArgumentException($"'{orientation}' is not a valid value for orientation. Expected 'vertical' or 'horizontal'. Received: orientation='{orientation}'");
        var upright = orientation == "vertical";
        var (edges, counts) = Histogram.Count(Numbers(x, upright ? X : Y), bins ?? Style.Number("hist.bins"), range, density, cumulative);
        var bars = Enumerable.Range(0, counts.Length).Select(i =>
        {
            var gap = (edges[i + 1] - edges[i]) * (1 - (rwidth ?? 1)) / 2;
            return upright ? (edges[i] + gap, 0.0, edges[i + 1] - gap, counts[i]) : (0.0, edges[i] + gap, counts[i], edges[i + 1] - gap);
        });
        return (counts, edges, AddBars([.. bars], color, edgecolor, linewidth, alpha, label, upright, container: false));
    }

    private BarsArtist AddBars((double, double, double, double)[] bars, ColorArg? color, ColorArg? edgecolor, double? linewidth, double? alpha, string? label, bool upright, bool container)
    {
        CheckAlpha(alpha);
        CheckWidth(linewidth, "linewidth");
        var faces = color is null ? [.. Enumerable.Repeat(NextColour(), bars.Length)] : color.Many(bars.Length, "color", Style);
        var edge = edgecolor?.One("edgecolor", Style) ?? (Style.Flag("patch.force_edgecolor") ? Style.Colour("patch.edgecolor") : Rgba.None);
        return Add(new BarsArtist(bars, Array.ConvertAll(faces, face => face.With(alpha)), edge.A > 0 ? edge.With(alpha) : edge, linewidth ?? Style.Number("patch.linewidth"), upright, container) { Label = label });
    }

    private static (double From, double To, double Foot, double Length)[] Bars(PlotValues at, PlotValues length, double thick, PlotValues? foot, string align, (string At, string Length) names, AxisState axis)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(length);
        var places = Numbers(at, axis);
        var count = Math.Max(places.Length, length.Numbers.Length);
        if (places.Length == 0 || length.Numbers.Length == 0) count = 0;
        CheckLength(places.Length, names.At);
        CheckLength(length.Numbers.Length, names.Length);
        if (foot is not null) CheckLength(foot.Numbers.Length, names.At == "x" ? "bottom" : "left");
        if (align is not ("center" or "edge")) throw new ArgumentException($"'{align}' is not a valid value for align. Expected 'center' or 'edge'. Received: align='{align}'");
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var from = Pick(places, i) - (align == "center" ? thick / 2 : 0);
            return (from, from + thick, foot is null ? 0 : Pick(foot.Numbers, i), Pick(length.Numbers, i));
        })];

        void CheckLength(int received, string name)
        {
            if (received == count || received == 1) return;
            throw new ArgumentException($"shape mismatch: objects cannot be broadcast to a single shape. Expected {count} numbers in {name}, or one. Received: {names.At} of shape {at.ShapeText}, {names.Length} of shape {length.ShapeText}, {name} with {received}");
        }
    }

    private static double Pick(double[] values, int i) => values.Length == 1 ? values[0] : values[i];
}
