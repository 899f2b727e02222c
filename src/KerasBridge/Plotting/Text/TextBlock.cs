using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>Text of one or more lines at a point of the page, aligned and turned as matplotlib does.</summary>
/// <param name="Text">The text; lines end with <c>\n</c>.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Across"><c>left</c>, <c>center</c> or <c>right</c>.</param>
/// <param name="Down"><c>top</c>, <c>center</c>, <c>bottom</c>, <c>baseline</c> or <c>center_baseline</c>.</param>
/// <param name="Rotation">Counter-clockwise, in degrees.</param>
internal sealed record TextBlock(string Text, double X, double Y, TextStyle Style, string Across = "left", string Down = "baseline", double Rotation = 0)
{
    private static readonly string[] s_across = ["left", "center", "right"];
    private static readonly string[] s_down = ["top", "center", "bottom", "baseline", "center_baseline"];

    /// <summary>Refuses alignments that are not known.</summary>
    /// <exception cref="ArgumentException">There is no such alignment.</exception>
    public static void Check(string across, string down)
    {
        CheckOne(across, "horizontalalignment", s_across);
        CheckOne(down, "verticalalignment", s_down);
    }

    /// <summary>The room it takes.</summary>
    public Box Bounds()
    {
        var (low, high) = (Placed().Low, Placed().High);
        return new Box(low.X, low.Y, high.X, high.Y);
    }

    /// <summary>Draws it.</summary>
    public void Draw(ICanvas canvas)
    {
        var placed = Placed();
        foreach (var (line, x, y) in placed.Lines) canvas.Draw(line, x, y, Style, Rotation);
    }

    private static void CheckOne(string value, string argument, string[] known)
    {
        if (known.Contains(value)) return;
        throw new ArgumentException($"'{value}' is not a valid value for {argument}.{Suggest.Sentence(value, known)} Expected one of {string.Join(", ", known.Select(name => $"'{name}'"))}. Received: {argument}='{value}'");
    }

    private (List<(string Line, double X, double Y)> Lines, (double X, double Y) Low, (double X, double Y) High) Placed()
    {
        var lines = Text.Split('\n');
        var widths = Array.ConvertAll(lines, line => TextMetrics.Width(line, Style));
        var width = widths.Max();
        var (ascent, descent) = (TextMetrics.AscentOf(lines[0], Style.Size), TextMetrics.DescentOf(Style.Size));
        var step = TextMetrics.AscentOf(Style.Size) * TextMetrics.LineSpacing + descent;
        var height = ascent + descent + (lines.Length - 1) * step;
        var (sin, cos) = Math.SinCos(Rotation * Math.PI / 180);

        // From the upper left corner, down: a point turned about it.
        (double X, double Y) Turn(double x, double y) => (x * cos + y * sin, -x * sin + y * cos);
        (double X, double Y)[] corners = [Turn(0, 0), Turn(width, 0), Turn(0, height), Turn(width, height)];
        var (left, right, top, bottom) = (corners.Min(c => c.X), corners.Max(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.Y));
        var dx = Across switch { "left" => left, "center" => (left + right) / 2, _ => right };
        var dy = Down switch
        {
            "top" => top,
            "center" => (top + bottom) / 2,
            "bottom" => bottom,
            "baseline" => bottom - descent,
            _ => top + ascent / 2,
        };
        var placed = new List<(string, double, double)>();
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Across switch { "left" => 0, "center" => (width - widths[i]) / 2, _ => width - widths[i] };
            var (x, y) = Turn(indent, ascent + i * step);
            placed.Add((lines[i], X + x - dx, Y + y - dy));
        }
        return (placed, (X + left - dx, Y + top - dy), (X + right - dx, Y + bottom - dy));
    }
}
