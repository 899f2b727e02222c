using System.Globalization;
using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    private static readonly string[] s_arrowKeys = ["arrowstyle", "color", "facecolor", "edgecolor", "lw", "linewidth"];

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
    public Artist axhline(double y = 0, double xmin = 0, double xmax = 1, ColorArg? color = null, string? linestyle = null, double? linewidth = null, double? alpha = null, string? label = null,
        ColorArg? c = null, string? ls = null, double? lw = null) =>
        Rule(y, xmin, xmax, OneOf(color, "color", c, "c"), OneOf(linestyle, "linestyle", ls, "ls"), OneOf(linewidth, "linewidth", lw, "lw"), alpha, label, across: true);

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
    public Artist axvline(double x = 0, double ymin = 0, double ymax = 1, ColorArg? color = null, string? linestyle = null, double? linewidth = null, double? alpha = null, string? label = null,
        ColorArg? c = null, string? ls = null, double? lw = null) =>
        Rule(x, ymin, ymax, OneOf(color, "color", c, "c"), OneOf(linestyle, "linestyle", ls, "ls"), OneOf(linewidth, "linewidth", lw, "lw"), alpha, label, across: false);

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
    public Artist text(double x, double y, string s, FontSize? fontsize = null, ColorArg? color = null, string? ha = null, string? va = null, double rotation = 0, string weight = "normal",
        string? horizontalalignment = null, string? verticalalignment = null, string transform = "data")
    {
        ArgumentNullException.ThrowIfNull(s);
        if (transform is not ("data" or "axes")) throw new ArgumentException($"'{transform}' is not a valid value for transform. Expected 'data' or 'axes'. Received: transform='{transform}'");
        var block = Block(s, fontsize, color, OneOf(ha, "ha", horizontalalignment, "horizontalalignment"), OneOf(va, "va", verticalalignment, "verticalalignment"), rotation, weight);
        return Add(new TextArtist(block, (x, y), transform == "axes") { Layer = 3 }, false, false);
    }

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
    public Artist annotate(string text, (double x, double y) xy, (double x, double y)? xytext = null, Dictionary<string, object>? arrowprops = null, FontSize? fontsize = null, ColorArg? color = null,
        string? ha = null, string? va = null, double rotation = 0, string weight = "normal")
    {
        ArgumentNullException.ThrowIfNull(text);
        var block = Block(text, fontsize, color, ha, va, rotation, weight);
        if (arrowprops is null) return Add(new TextArtist(block, xytext ?? xy, false) { Layer = 3 }, false, false);
        foreach (var key in arrowprops.Keys)
        {
            if (s_arrowKeys.Contains(key)) continue;
            throw new ArgumentException($"There is no property '{key}' of arrows here.{Suggest.Sentence(key, s_arrowKeys)} Expected {string.Join(", ", s_arrowKeys)}. Received: arrowprops with '{key}'");
        }
        var kind = arrowprops.GetValueOrDefault("arrowstyle") as string ?? "->";
        if (kind is not ("->" or "-|>" or "-")) throw new ArgumentException($"Unknown style: '{kind}'. Expected '->', '-|>' or '-'. Received: arrowstyle='{kind}'");
        var ink = (arrowprops.GetValueOrDefault("color") ?? arrowprops.GetValueOrDefault("edgecolor") ?? arrowprops.GetValueOrDefault("facecolor")) switch
        {
            null => Rgba.Black,
            string name => ColourParser.Parse(name, "color", Style.Cycle),
            ColorArg given => given.One("color", Style),
            var other => throw new ArgumentException($"An arrow's color must be a colour. Expected a name. Received: {other}"),
        };
        var width = arrowprops.GetValueOrDefault("lw") ?? arrowprops.GetValueOrDefault("linewidth");
        var pen = new Pen(ink, width is IConvertible number ? number.ToDouble(CultureInfo.InvariantCulture) : 1);
        return Add(new TextArtist(block, xytext ?? xy, false, xy, pen, kind != "-") { Layer = 3 }, false, false);
    }

    private RuleArtist Rule(double at, double from, double to, ColorArg? color, string? linestyle, double? linewidth, double? alpha, string? label, bool across)
    {
        CheckAlpha(alpha);
        CheckWidth(linewidth, "linewidth");
        var colour = (color?.One("color", Style) ?? Style.Cycle[0]).With(alpha);
        var (low, high) = across ? ViewY() : ViewX();
        // Only a line beyond the limits asks for others.
        var beyond = at < Math.Min(low, high) || at > Math.Max(low, high);
        return Add(new RuleArtist(at, from, to, LinePen(linestyle ?? Style.Word("lines.linestyle"), colour, linewidth), across) { Label = label, Layer = 2 }, !across && beyond, across && beyond);
    }

    private TextBlock Block(string text, FontSize? size, ColorArg? color, string? across, string? down, double rotation, string weight)
    {
        TextBlock.Check(across ?? "left", down ?? "baseline");
        return new TextBlock(text, 0, 0, TextStyleOf(Style.Points(size, "font.size"), color, weight, Style.Ink), across ?? "left", down ?? "baseline", rotation);
    }

    internal TextStyle TextStyleOf(double size, ColorArg? color, string weight, Rgba usual)
    {
        if (weight is not ("normal" or "bold")) throw new ArgumentException($"'{weight}' is not a valid value for fontweight. Expected 'normal' or 'bold'. Received: fontweight='{weight}'");
        return new TextStyle(size, color?.One("color", Style) ?? usual, weight == "bold");
    }
}
