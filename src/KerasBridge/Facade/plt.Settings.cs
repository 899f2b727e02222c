namespace KerasBridge;

public static partial class plt
{
    /// <summary>Writes a title above the axes.</summary>
    /// <param name="label">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="loc"><c>"center"</c>, <c>"left"</c> or <c>"right"</c>.</param>
    /// <param name="pad">How far above, in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void title(string label, FontSize? fontsize = null, string loc = "center", double pad = 6, ColorArg? color = null, string fontweight = "normal") =>
        gca().set_title(label, fontsize, loc, pad, color, fontweight);

    /// <summary>Names the axis across.</summary>
    /// <param name="xlabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void xlabel(string xlabel, FontSize? fontsize = null, double labelpad = 4, ColorArg? color = null, string fontweight = "normal") =>
        gca().set_xlabel(xlabel, fontsize, labelpad, color, fontweight);

    /// <summary>Names the axis that goes up.</summary>
    /// <param name="ylabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void ylabel(string ylabel, FontSize? fontsize = null, double labelpad = 4, ColorArg? color = null, string fontweight = "normal") =>
        gca().set_ylabel(ylabel, fontsize, labelpad, color, fontweight);

    /// <summary>Says what is at the left and at the right.</summary>
    /// <param name="left">At the left; as it is, if not given.</param>
    /// <param name="right">At the right.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">A limit is not finite.</exception>
    public static (double left, double right) xlim(double? left = null, double? right = null) =>
        gca().set_xlim(left, right);

    /// <summary>Says what is at the left and at the right.</summary>
    /// <param name="limits">Both limits.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">They are not two, or not finite.</exception>
    public static (double left, double right) xlim(PlotValues limits) =>
        gca().set_xlim(limits);

    /// <summary>Says what is at the bottom and at the top.</summary>
    /// <param name="bottom">At the bottom; as it is, if not given.</param>
    /// <param name="top">At the top.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">A limit is not finite.</exception>
    public static (double bottom, double top) ylim(double? bottom = null, double? top = null) =>
        gca().set_ylim(bottom, top);

    /// <summary>Says what is at the bottom and at the top.</summary>
    /// <param name="limits">Both limits.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">They are not two, or not finite.</exception>
    public static (double bottom, double top) ylim(PlotValues limits) =>
        gca().set_ylim(limits);

    /// <summary>The lines at ticks.</summary>
    /// <param name="visible">Whether there are lines.</param>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">The kind of line.</param>
    /// <param name="linewidth">In points; 0.8.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void grid(bool visible = true, string axis = "both", ColorArg? color = null, string linestyle = "-", double? linewidth = null, double? alpha = null) =>
        gca().grid(visible, axis, color, linestyle, linewidth, alpha);

    /// <summary>What the axes look like.</summary>
    /// <param name="option"><c>"off"</c>, <c>"on"</c>, <c>"equal"</c>, <c>"scaled"</c>, <c>"image"</c>, <c>"square"</c>, <c>"tight"</c> or <c>"auto"</c>.</param>
    /// <exception cref="ArgumentException">There is no such choice.</exception>
    public static void axis(string option) =>
        gca().axis(option);

    /// <summary>Says all limits.</summary>
    /// <param name="limits">Left, right, bottom and top.</param>
    /// <exception cref="ArgumentException">They are not four, or not finite.</exception>
    public static void axis(PlotValues limits) =>
        gca().axis(limits);

    /// <summary>Shows the names of what is drawn.</summary>
    /// <param name="labels">Names in the order of drawing; null: those given as <c>label</c>.</param>
    /// <param name="loc">Where: <c>"best"</c>, <c>"upper left"</c>, <c>"lower right"</c>, … or matplotlib's number.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="frameon">Whether it has a frame.</param>
    /// <param name="title">A heading.</param>
    /// <param name="ncols">The number of columns.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void legend(IReadOnlyList<string>? labels = null, LegendLoc loc = default, FontSize? fontsize = null, bool frameon = true, string? title = null, int ncols = 1) =>
        gca().legend(labels, loc, fontsize, frameon, title, ncols);

    /// <summary>How much room is left around the data.</summary>
    /// <param name="x">Across, as a part of the whole; 0.05.</param>
    /// <param name="y">Up; 0.05.</param>
    public static void margins(double? x = null, double? y = null) =>
        gca().margins(x, y);

    /// <summary>Removes everything.</summary>
    public static void cla() =>
        gca().cla();
}
