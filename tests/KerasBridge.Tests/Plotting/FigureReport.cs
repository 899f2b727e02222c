using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KerasBridge.Plotting;

namespace KerasBridge.Tests.Plotting;

/// <summary>What a figure shows and where, compared with what docs/plots/figures.py says of matplotlib's.</summary>
internal sealed partial class FigureReport(Figure figure)
{
    // Boxes follow from the size of text, which matplotlib rounds to pixels as its font is hinted.
    private const double Pixels = 3;

    private readonly List<string> _differences = [];

    /// <summary>Every difference as a line; none where all agrees.</summary>
    public List<string> Compare(JsonElement theirs)
    {
        var canvas = figure.Rasterize();
        Same("size", [.. theirs.GetProperty("size").EnumerateArray().Select(one => one.GetDouble())], [canvas.Width, canvas.Height], 0);
        var axes = theirs.GetProperty("axes").EnumerateArray().ToArray();
        if (axes.Length != figure.axes.Count) _differences.Add($"axes: {axes.Length} expected, {figure.axes.Count} received");
        foreach (var (i, (their, our)) in axes.Zip(figure.axes).Index()) Compare($"axes {i}", their, our);
        return _differences;
    }

    private void Compare(string name, JsonElement their, Axes our)
    {
        var (x, y) = (our.get_xlim(), our.get_ylim());
        Same($"{name} xlim", Numbers(their.GetProperty("xlim")), [x.left, x.right], 1e-9);
        Same($"{name} ylim", Numbers(their.GetProperty("ylim")), [y.bottom, y.top], 1e-9);
        Same($"{name} box", Numbers(their.GetProperty("box")), Upward(our.Page), Pixels, exact: false);
        var texts = our.Decorations(our.Layout());
        SameText($"{name} title", their.GetProperty("title").GetString()!, texts.Title?.Text ?? "");
        SameText($"{name} xlabel", their.GetProperty("xlabel").GetString()!, our.X.Label);
        SameText($"{name} ylabel", their.GetProperty("ylabel").GetString()!, our.Y.Label);
        Place($"{name} title", their, "title_box", texts.Title);
        Place($"{name} xlabel", their, "xlabel_box", texts.Across);
        Place($"{name} ylabel", their, "ylabel_box", texts.Up);
        if (their.TryGetProperty("x", out var across)) Compare($"{name} x", across, our.X, our.ViewX(), our.Page.Width);
        if (their.TryGetProperty("y", out var up)) Compare($"{name} y", up, our.Y, our.ViewY(), our.Page.Height);
        if (!their.TryGetProperty("legend", out var legend))
        {
            if (our.LegendLabels is not null) _differences.Add($"{name}: no legend expected");
            return;
        }
        SameText($"{name} legend", string.Join("|", legend.GetProperty("texts").EnumerateArray().Select(text => text.GetString())), string.Join("|", our.LegendLabels ?? []));
        if (our.LegendPlace is not { } place) return;
        Same($"{name} legend loc", [legend.GetProperty("loc").GetInt32()], [place.Code], 0);
        Same($"{name} legend box", Numbers(legend.GetProperty("box")), Upward(place.Box), Pixels, exact: false);
    }

    private void Compare(string name, JsonElement their, AxisState our, (double, double) view, double length)
    {
        if (their.ValueKind == JsonValueKind.Null) return;
        if (!our.Visible)
        {
            Same($"{name} ticks", [], [.. their.GetProperty("major").EnumerateArray().Select(tick => tick[0].GetDouble())], 0);
            return;
        }
        var (marks, common) = our.Marks(view, length);
        var shows = our.NearLabels || our.FarLabels;
        foreach (var (kind, ours) in new[] { ("major", marks), ("minor", our.SmallMarks(view, length)) })
        {
            var theirs = their.GetProperty(kind).EnumerateArray().Select(tick => (At: tick[0].GetDouble(), Label: Plain(tick[1].GetString()!))).OrderBy(tick => tick.At).ToArray();
            var sorted = ours.OrderBy(tick => tick.At).ToArray();
            Same($"{name} {kind} ticks", [.. theirs.Select(tick => tick.At)], [.. sorted.Select(tick => tick.At)], 1e-9);
            SameText($"{name} {kind} labels", string.Join("|", theirs.Select(tick => tick.Label)), string.Join("|", sorted.Select(tick => shows ? tick.Label : "")));
        }
        if (shows) SameText($"{name} offset", Plain(their.GetProperty("offset").GetString()!), common);
    }

    private void Place(string name, JsonElement their, string property, TextBlock? ours)
    {
        if (!their.TryGetProperty(property, out var box)) return;
        if (ours is null) _differences.Add($"{name}: is not shown");
        else Same($"{name} box", Numbers(box), Upward(ours.Bounds()), Pixels, exact: false);
    }

    /// <summary>In pixels from the lower left corner, as matplotlib has it.</summary>
    private double[] Upward(Box box)
    {
        var scale = figure.dpi / 72;
        return [box.Left * scale, (figure.Height - box.Bottom) * scale, box.Right * scale, (figure.Height - box.Top) * scale];
    }

    private void Same(string name, double[] theirs, double[] ours, double tolerance, bool exact = true)
    {
        var span = exact && theirs.Length > 0 ? Math.Max(theirs.Max(Math.Abs), double.Epsilon) : 1;
        if (theirs.Length == ours.Length && theirs.Zip(ours).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance * span)) return;
        _differences.Add($"{name}: {Text(theirs)} expected, {Text(ours)} received");
    }

    private void SameText(string name, string theirs, string ours)
    {
        if (theirs != ours) _differences.Add($"{name}: '{theirs}' expected, '{ours}' received");
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetDouble())];

    private static string Text(double[] values) => string.Join(", ", values.Select(value => value.ToString("0.######", CultureInfo.InvariantCulture)));

    /// <summary>matplotlib's formulas as plain text: <c>$\mathdefault{10^{-3}}$</c> is <c>10⁻³</c>.</summary>
    private static string Plain(string text)
    {
        if (!text.StartsWith('$')) return text;
        text = text.Replace(@"$\mathdefault{", "").Replace("}$", "").Replace(@"\times", "×");
        return Power().Replace(text, match => string.Concat(match.Groups[1].Value.Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'])));
    }

    [GeneratedRegex(@"\^\{(-?\d+)\}")]
    private static partial Regex Power();
}
