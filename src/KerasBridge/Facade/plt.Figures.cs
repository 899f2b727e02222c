namespace KerasBridge;

public static partial class plt
{
    /// <summary>Writes a title above all axes.</summary>
    /// <param name="t">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="x">Its middle, as a part of the width.</param>
    /// <param name="y">Its top, as a part of the height.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static void suptitle(PrintItem t, FontSize? fontsize = null, double x = 0.5, double y = 0.98, ColorArg? color = null, string? fontweight = null) =>
        gcf().suptitle(t.ToString(), fontsize, x, y, color, fontweight);

    /// <summary>Explains the colours of a picture or of points, in axes of their own, which take room from the others.</summary>
    /// <param name="mappable">The picture or points; what was drawn last.</param>
    /// <param name="ax">The axes that give room; those it is drawn in.</param>
    /// <param name="label">What the numbers are.</param>
    /// <param name="orientation"><c>"vertical"</c> (at the right) or <c>"horizontal"</c> (below).</param>
    /// <param name="fraction">The part of the axes' room that it takes.</param>
    /// <param name="pad">The part of the axes' room that stays free between; 0.05, below 0.15.</param>
    /// <param name="shrink">Its length, as a part of the axes' room.</param>
    /// <param name="aspect">How many times it is as long as thick.</param>
    /// <param name="ticks">Where its ticks stand.</param>
    /// <returns>The axes of the colour bar.</returns>
    /// <exception cref="ArgumentException">What is given has no colours of numbers, or an argument is not valid.</exception>
    public static Axes colorbar(Artist? mappable = null, Axes? ax = null, string label = "", string orientation = "vertical", double fraction = 0.15, double? pad = null, double shrink = 1, double aspect = 20,
        PlotValues? ticks = null) =>
        gcf().colorbar(mappable, ax, label, orientation, fraction, pad, shrink, aspect, ticks);

    /// <summary>Says where the axes stand, as parts of the figure.</summary>
    /// <param name="left">The left edge; 0.125 at first.</param>
    /// <param name="bottom">The lower edge; 0.11.</param>
    /// <param name="right">The right edge; 0.9.</param>
    /// <param name="top">The upper edge; 0.88.</param>
    /// <param name="wspace">The room between columns, as a part of a cell's width; 0.2.</param>
    /// <param name="hspace">The room between rows, as a part of a cell's height; 0.2.</param>
    /// <exception cref="ArgumentException">Edges are in the wrong order.</exception>
    public static void subplots_adjust(double? left = null, double? bottom = null, double? right = null, double? top = null, double? wspace = null, double? hspace = null) =>
        gcf().subplots_adjust(left, bottom, right, top, wspace, hspace);

    /// <summary>Moves the axes so that no text is cut off or covers another.</summary>
    /// <param name="pad">The room around, in sizes of the font (10 points).</param>
    /// <param name="w_pad">The room between columns; as <paramref name="pad"/>.</param>
    /// <param name="h_pad">The room between rows; as <paramref name="pad"/>.</param>
    /// <param name="rect">The part of the figure that axes with their text take: left, bottom, right, top, from 0 to 1; all of it.</param>
    public static void tight_layout(double pad = 1.08, double? w_pad = null, double? h_pad = null, (double left, double bottom, double right, double top)? rect = null) =>
        gcf().tight_layout(pad, w_pad, h_pad, rect);

    /// <summary>Saves the figure. The file appears when it is whole.</summary>
    /// <param name="fname">The file, <c>.png</c> or <c>.svg</c>; without an extension <c>.png</c> is added.</param>
    /// <param name="dpi">Dots to an inch; the figure's.</param>
    /// <param name="bbox_inches"><c>"tight"</c> cuts off what is empty around; null: the whole page.</param>
    /// <param name="pad_inches">What is left around with <c>"tight"</c>; 0.1.</param>
    /// <param name="transparent">Whether the page is left out; it is not.</param>
    /// <param name="format"><c>"png"</c> or <c>"svg"</c>; what the extension says.</param>
    /// <param name="facecolor">The colour of the page; the figure's.</param>
    /// <exception cref="ArgumentException">There is no such format, or an argument is not valid.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void savefig(string fname, double? dpi = null, string? bbox_inches = null, double? pad_inches = null, bool? transparent = null, string? format = null, ColorArg? facecolor = null) =>
        gcf().savefig(fname, dpi, bbox_inches, pad_inches, transparent, format, facecolor);

    /// <summary>Removes all axes.</summary>
    public static void clf() =>
        gcf().clf();
}
