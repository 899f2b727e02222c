namespace KerasBridge;

public static partial class plt
{
    /// <summary>Writes a title above the axes.</summary>
    /// <param name="label">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="loc"><c>"center"</c> (the default), <c>"left"</c> or <c>"right"</c>.</param>
    /// <param name="pad">How far above, in points; 6.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> (the default) or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void title(PrintItem label, FontSize? fontsize = null, string? loc = null, double? pad = null, ColorArg? color = null, string? fontweight = null) =>
        gca().set_title(label.ToString(), fontsize, loc, pad, color, fontweight);

    /// <summary>Names the axis across.</summary>
    /// <param name="xlabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points; 4.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void xlabel(string xlabel, FontSize? fontsize = null, double? labelpad = null, ColorArg? color = null, string? fontweight = null) =>
        gca().set_xlabel(xlabel, fontsize, labelpad, color, fontweight);

    /// <summary>Names the axis that goes up.</summary>
    /// <param name="ylabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points; 4.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void ylabel(string ylabel, FontSize? fontsize = null, double? labelpad = null, ColorArg? color = null, string? fontweight = null) =>
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

    /// <summary>How numbers are spread across.</summary>
    /// <param name="value"><c>"linear"</c> or <c>"log"</c> (powers of ten; what is not positive is not seen).</param>
    /// <exception cref="ArgumentException">There is no such scale.</exception>
    public static void xscale(string value) =>
        gca().set_xscale(value);

    /// <summary>How numbers are spread upward.</summary>
    /// <param name="value"><c>"linear"</c> or <c>"log"</c> (powers of ten; what is not positive is not seen).</param>
    /// <exception cref="ArgumentException">There is no such scale.</exception>
    public static void yscale(string value) =>
        gca().set_yscale(value);

    /// <summary>The lines at ticks.</summary>
    /// <param name="visible">Whether there are lines; null: they are if one of the arguments says how they look, else what was is turned around, as in matplotlib.</param>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">The kind of line; solid.</param>
    /// <param name="linewidth">In points; 0.8.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="which"><c>"major"</c>, <c>"minor"</c> or <c>"both"</c> kinds of ticks.</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void grid(bool? visible = null, string axis = "both", ColorArg? color = null, string? linestyle = null, double? linewidth = null, double? alpha = null, string which = "major",
        string? ls = null, double? lw = null) =>
        gca().grid(visible, axis, color, linestyle, linewidth, alpha, which, ls, lw);

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
    /// <param name="frameon">Whether it has a frame; it has.</param>
    /// <param name="title">A heading.</param>
    /// <param name="ncols">The number of columns.</param>
    /// <param name="bbox_to_anchor">A point that <paramref name="loc"/> says the corner for, from 0 to 1 of the axes: <c>bbox_to_anchor: (1.05, 1), loc: "upper left"</c> stands beside them.</param>
    /// <param name="borderaxespad">Between it and the axes or that point, in sizes of its text; 0.5.</param>
    /// <param name="framealpha">The opacity of the frame; 0.8.</param>
    /// <param name="facecolor">The colour behind the names; the axes'.</param>
    /// <param name="edgecolor">The colour of the frame; a light grey.</param>
    /// <param name="fancybox">Whether the frame has round corners; it has.</param>
    /// <param name="title_fontsize">The size of the heading; 10.</param>
    /// <param name="handles">What is named; all that has a name.</param>
    /// <param name="ncol">The same as <paramref name="ncols"/>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void legend(IReadOnlyList<string>? labels = null, LegendLoc loc = default, FontSize? fontsize = null, bool? frameon = null, string? title = null, int? ncols = null,
        (double x, double y)? bbox_to_anchor = null, double? borderaxespad = null, double? framealpha = null, ColorArg? facecolor = null, ColorArg? edgecolor = null, bool? fancybox = null,
        FontSize? title_fontsize = null, IReadOnlyList<Artist>? handles = null, int? ncol = null) =>
        gca().legend(labels, loc, fontsize, frameon, title, ncols, bbox_to_anchor, borderaxespad, framealpha, facecolor, edgecolor, fancybox, title_fontsize, handles, ncol);

    /// <summary>Shows names of some of what is drawn: <c>ax.legend([.. line, .. other], ["loss", "accuracy"])</c>, also of what lies on a twin.</summary>
    /// <param name="handles">What is named.</param>
    /// <param name="labels">Its names.</param>
    /// <param name="loc">Where; the best place.</param>
    /// <exception cref="ArgumentException">The place is not known.</exception>
    public static void legend(IReadOnlyList<Artist> handles, IReadOnlyList<string> labels, LegendLoc loc = default) =>
        gca().legend(handles, labels, loc);

    /// <summary>How much room is left around the data. Limits that were set are found anew.</summary>
    /// <param name="x">Across, as a part of the whole; 0.05 at first.</param>
    /// <param name="y">Up; 0.05 at first.</param>
    /// <exception cref="ArgumentException">A margin is not above -0.5.</exception>
    public static void margins(double? x = null, double? y = null) =>
        gca().margins(x, y);

    /// <summary>Lets the limits follow from the data, or not.</summary>
    /// <param name="enable">Whether they do.</param>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public static void autoscale(bool enable = true, string axis = "both") =>
        gca().autoscale(enable, axis);

    /// <summary>How ticks and their numbers look.</summary>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <param name="which"><c>"major"</c>, <c>"minor"</c> or <c>"both"</c> kinds of ticks.</param>
    /// <param name="direction"><c>"out"</c>, <c>"in"</c> or <c>"inout"</c>.</param>
    /// <param name="length">Of ticks, in points; 3.5.</param>
    /// <param name="width">Of ticks, in points; 0.8.</param>
    /// <param name="color">Of ticks.</param>
    /// <param name="pad">Between ticks and numbers, in points; 3.5.</param>
    /// <param name="labelsize">The size of numbers; 10.</param>
    /// <param name="labelcolor">The colour of numbers.</param>
    /// <param name="colors">The colour of both.</param>
    /// <param name="bottom">Whether ticks stand at the bottom.</param>
    /// <param name="top">Whether ticks stand at the top.</param>
    /// <param name="left">Whether ticks stand at the left.</param>
    /// <param name="right">Whether ticks stand at the right.</param>
    /// <param name="labelbottom">Whether numbers stand at the bottom.</param>
    /// <param name="labeltop">Whether numbers stand at the top.</param>
    /// <param name="labelleft">Whether numbers stand at the left.</param>
    /// <param name="labelright">Whether numbers stand at the right.</param>
    /// <param name="labelrotation">How numbers are turned, in degrees.</param>
    /// <param name="rotation">The same as <paramref name="labelrotation"/>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void tick_params(string axis = "both", string which = "major", string? direction = null, double? length = null, double? width = null, ColorArg? color = null,
        double? pad = null, FontSize? labelsize = null, ColorArg? labelcolor = null, ColorArg? colors = null, bool? bottom = null, bool? top = null, bool? left = null, bool? right = null,
        bool? labelbottom = null, bool? labeltop = null, bool? labelleft = null, bool? labelright = null, double? labelrotation = null, double? rotation = null) =>
        gca().tick_params(axis, which, direction, length, width, color, pad, labelsize, labelcolor, colors, bottom, top, left, right, labelbottom, labeltop, labelleft, labelright, labelrotation, rotation);

    /// <summary>Shows small ticks between the others.</summary>
    public static void minorticks_on() =>
        gca().minorticks_on();

    /// <summary>Hides small ticks.</summary>
    public static void minorticks_off() =>
        gca().minorticks_off();

    /// <summary>Axes on these, with the same numbers across and others at the right: <c>var ax2 = ax.twinx();</c>.</summary>
    /// <returns>The axes, which <c>plt</c> draws on from now on.</returns>
    public static Axes twinx() =>
        gca().twinx();

    /// <summary>Axes on these, with the same numbers upward and others at the top.</summary>
    /// <returns>The axes, which <c>plt</c> draws on from now on.</returns>
    public static Axes twiny() =>
        gca().twiny();

    /// <summary>Removes everything.</summary>
    public static void cla() =>
        gca().cla();
}
