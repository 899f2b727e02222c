using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
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
    public Artist[] plot(PlotValues y, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null,
        double? alpha = null, double? markersize = null, ColorArg? c = null, string? ls = null, double? lw = null, double? ms = null, ColorArg? markerfacecolor = null, ColorArg? markeredgecolor = null,
        double? markeredgewidth = null, string drawstyle = "default")
    {
        ArgumentNullException.ThrowIfNull(y);
        var x = new PlotValues([.. Enumerable.Range(0, y.Count).Select(i => (double)i)]);
        return plot(x, y, fmt, color, label, marker, linestyle, linewidth, alpha, markersize, c, ls, lw, ms, markerfacecolor, markeredgecolor, markeredgewidth, drawstyle);
    }

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
    public Artist[] plot(PlotValues x, PlotValues y, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null,
        double? linewidth = null, double? alpha = null, double? markersize = null, ColorArg? c = null, string? ls = null, double? lw = null, double? ms = null, ColorArg? markerfacecolor = null, ColorArg? markeredgecolor = null,
        double? markeredgewidth = null, string drawstyle = "default")
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
            throw new ArgumentException($"x and y must have same first dimension, but have shapes {x.ShapeText} and {y.ShapeText}. Expected as many numbers in x as in y. Received: {x.Count} and {y.Count}");
        if (x.Columns != 1 && x.Columns != y.Columns)
            throw new ArgumentException($"x has {x.Columns} columns but y has {y.Columns} columns. Expected one column in x, or as many as in y. Received: shapes {x.ShapeText} and {y.ShapeText}");
        var format = LineFormat.Parse(fmt ?? "");
        (color, linestyle, linewidth, markersize) = (OneOf(color, "color", c, "c"), OneOf(linestyle, "linestyle", ls, "ls"), OneOf(linewidth, "linewidth", lw, "lw"), OneOf(markersize, "markersize", ms, "ms"));
        var sign = marker ?? format.Marker ?? Style.Word("lines.marker");
        var line = linestyle ?? format.Line ?? (format.Marker is not null ? "none" : Style.Word("lines.linestyle"));
        var steps = StepsOf(drawstyle);
        Markers.Check(sign);
        LineStyles.Check(line);
        CheckAlpha(alpha);
        CheckWidth(linewidth, "linewidth");
        CheckWidth(markersize, "markersize");
        CheckWidth(markeredgewidth, "markeredgewidth");
        var given = color?.One("color", Style) ?? (format.Colour is { } named ? ColourParser.Parse(named, "color", Style.Cycle) : (Rgba?)null);

        var (xs, ys) = (Numbers(x, X), Numbers(y, Y));
        var lines = new Artist[y.Columns];
        for (var k = 0; k < lines.Length; k++)
        {
            var colour = (given ?? NextColour()).With(alpha);
            lines[k] = Add(new LineArtist(Column(xs, x.Columns == 1 ? 0 : k, x.Columns), Column(ys, k, y.Columns), LinePen(line, colour, linewidth),
                new SignStyle(sign, markersize ?? Style.Number("lines.markersize"), markerfacecolor?.One("markerfacecolor", Style).With(alpha) ?? colour,
                    markeredgecolor?.One("markeredgecolor", Style).With(alpha) ?? colour, markeredgewidth ?? (Markers.IsOpen(sign) ? Math.Max(Style.Number("lines.markeredgewidth"), 1) : Style.Number("lines.markeredgewidth"))), steps)
            {
                Label = label, Layer = 2,
            });
        }
        return lines;
    }

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
    public Artist scatter(PlotValues x, PlotValues y, PlotValues? s = null, ColorArg? c = null, string? marker = null, string? cmap = null, double? vmin = null, double? vmax = null,
        double? alpha = null, double? linewidths = null, ColorArg? edgecolors = null, string? label = null, ColorArg? color = null, ColorArg? facecolors = null, Normalize? norm = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (xs, ys) = (Numbers(x, X), Numbers(y, Y));
        var count = xs.Length;
        if (count != ys.Length) throw new ArgumentException($"x and y must be the same size. Expected as many numbers in x as in y. Received: shapes {x.ShapeText} and {y.ShapeText}");
        if (s is not null && s.Numbers.Length != 1 && s.Numbers.Length != count)
            throw new ArgumentException($"s must be a scalar, or float array-like with the same size as x and y. Expected 1 or {count} sizes. Received: {s.Numbers.Length}");
        marker ??= Style.Word("scatter.marker");
        Markers.Check(marker);
        CheckAlpha(alpha);
        CheckWidth(linewidths, "linewidths");
        var colours = OneOf(c, "c", color, "color");
        ColourScale? scale = null;
        Rgba[] faces;
        if (colours?.Values is { } values)
        {
            if (values.Numbers.Length != count)
                throw new ArgumentException($"'c' argument has {values.Numbers.Length} elements, which is inconsistent with 'x' and 'y' with size {count}. Expected a number for each point. Received: shape {values.ShapeText}");
            scale = ColourScale.Of(values.Numbers, vmin, vmax, ColourMap.Of(cmap ?? Style.Map), norm);
            faces = Array.ConvertAll(values.Numbers, value => scale.At(value).With(alpha));
        }
        else
        {
            if (cmap is not null || vmin is not null || vmax is not null || norm is not null) throw new ArgumentException("cmap, vmin and vmax need numbers to turn into colours. Expected numbers in `c`. Received: colours, or none");
            faces = Array.ConvertAll(colours is null ? [.. Enumerable.Repeat(NextColour(), count)] : colours.Many(count, "c", Style), face => face.With(alpha));
        }
        var areas = s is null ? [.. Enumerable.Repeat(Math.Pow(Style.Number("lines.markersize"), 2), count)] : s.Numbers.Length == count ? s.Numbers : [.. Enumerable.Repeat(s.Numbers[0], count)];
        return Add(new PointsArtist(xs, ys, areas, facecolors?.Many(count, "facecolors", Style) ?? faces, edgecolors?.Many(count, "edgecolors", Style) ?? (facecolors is null ? null : faces), linewidths ?? Style.Number(Markers.IsOpen(marker) ? "lines.linewidth" : "patch.linewidth"), marker, scale) { Label = label, Alpha = alpha });
    }

    /// <summary>Draws two lines, or signs, at once: <c>plt.plot(epochs, acc, "bo", epochs, val_acc, "b")</c>.</summary>
    /// <param name="x">The first numbers across.</param>
    /// <param name="y">The first numbers up.</param>
    /// <param name="fmt">How the first look.</param>
    /// <param name="x2">The second numbers across.</param>
    /// <param name="y2">The second numbers up.</param>
    /// <param name="fmt2">How the second look.</param>
    /// <returns>The lines.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a format is not valid.</exception>
    public Artist[] plot(PlotValues x, PlotValues y, string fmt, PlotValues x2, PlotValues y2, string fmt2 = "") => [.. plot(x, y, fmt), .. plot(x2, y2, fmt2)];

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
    public Artist[] step(PlotValues x, PlotValues y, string fmt = "", string where = "pre", ColorArg? color = null, string? label = null, string? linestyle = null, double? linewidth = null, double? alpha = null)
    {
        if (where is not ("pre" or "post" or "mid")) throw new ArgumentException($"'{where}' is not a valid value for where. Expected 'pre', 'post' or 'mid'. Received: where='{where}'");
        return plot(x, y, fmt, color, label, linestyle: linestyle, linewidth: linewidth, alpha: alpha, drawstyle: "steps-" + where);
    }

    /// <summary>Draws with a log scale upward. Arguments as <c>plot</c>.</summary>
    /// <inheritdoc cref="plot(PlotValues, PlotValues, string, ColorArg?, string?, string?, string?, double?, double?, double?, ColorArg?, string?, double?, double?, ColorArg?, ColorArg?, double?, string)"/>
    public Artist[] semilogy(PlotValues x, PlotValues? y = null, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null, double? alpha = null)
    {
        set_yscale("log");
        return PlotOn(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);
    }

    /// <summary>Draws with a log scale across. Arguments as <c>plot</c>.</summary>
    /// <inheritdoc cref="plot(PlotValues, PlotValues, string, ColorArg?, string?, string?, string?, double?, double?, double?, ColorArg?, string?, double?, double?, ColorArg?, ColorArg?, double?, string)"/>
    public Artist[] semilogx(PlotValues x, PlotValues? y = null, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null, double? alpha = null)
    {
        set_xscale("log");
        return PlotOn(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);
    }

    /// <summary>Draws with log scales across and upward. Arguments as <c>plot</c>.</summary>
    /// <inheritdoc cref="plot(PlotValues, PlotValues, string, ColorArg?, string?, string?, string?, double?, double?, double?, ColorArg?, string?, double?, double?, ColorArg?, ColorArg?, double?, string)"/>
    public Artist[] loglog(PlotValues x, PlotValues? y = null, string fmt = "", ColorArg? color = null, string? label = null, string? marker = null, string? linestyle = null, double? linewidth = null, double? alpha = null)
    {
        set_xscale("log");
        return semilogy(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);
    }

    private Artist[] PlotOn(PlotValues x, PlotValues? y, string fmt, ColorArg? color, string? label, string? marker, string? linestyle, double? linewidth, double? alpha) => y is null
        ? plot(x, fmt, color, label, marker, linestyle, linewidth, alpha)
        : plot(x, y, fmt, color, label, marker, linestyle, linewidth, alpha);

    /// <summary>The pen of a line, as the style says.</summary>
    private Pen? LinePen(string line, Rgba colour, double? width) => LineStyles.Pen(line, colour, width ?? Style.Number("lines.linewidth")) is not { } pen ? null
        : pen.Dashes is not null ? pen : pen with { Cap = Style.Word("lines.solid_capstyle") switch { "butt" => LineCap.Butt, "round" => LineCap.Round, _ => LineCap.Square } };

    private static string? StepsOf(string drawstyle)
    {
        string[] known = ["default", "steps", "steps-pre", "steps-mid", "steps-post"];
        if (!known.Contains(drawstyle))
            throw new ArgumentException($"'{drawstyle}' is not a valid value for drawstyle.{Numpy.Suggest.Sentence(drawstyle ?? "", known)} Expected one of {string.Join(", ", known.Select(name => $"'{name}'"))}. Received: drawstyle='{drawstyle}'");
        return drawstyle switch { "default" => null, "steps" => "pre", _ => drawstyle[6..] };
    }

    private static double[] Column(double[] values, int column, int columns) =>
        columns == 1 ? values : [.. Enumerable.Range(0, values.Length / columns).Select(row => values[row * columns + column])];
}
