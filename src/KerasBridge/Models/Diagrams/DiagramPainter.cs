using KerasBridge.Plotting;

namespace KerasBridge.Models;

/// <summary>Draws the boxes and arrows of a diagram.</summary>
internal static class DiagramPainter
{
    private const double HeadSize = 16;
    private const double CellSize = 14;
    private const double Pad = 10;
    private const double Line = 2;

    private static readonly Rgba s_green = Rgba.FromHex("228b22");
    private static readonly Rgba s_red = Rgba.FromHex("b22222");
    private static readonly Rgba s_frame = Rgba.FromHex("9a9a9a");

    /// <summary>The size of a box in points.</summary>
    public static (double Width, double Height) SizeOf(DiagramBox box)
    {
        var width = TextMetrics.Width(box.Title, new TextStyle(HeadSize, Rgba.White, true)) + TextMetrics.Width(box.Rest, new TextStyle(HeadSize, Rgba.White)) + 2 * Pad;
        if (box.Line is { } line) width = Math.Max(width, WidthOf(line.Name, line.Value));
        if (box.Cells.Count > 0) width = Math.Max(width, box.Cells.Sum(cell => WidthOf(cell.Name, cell.Value)) + (box.Cells.Count - 1) * Line);
        var height = TextMetrics.LineOf(HeadSize) + 2 * Pad + (box.Line is null ? 0 : CellHeight + Line) + (box.Cells.Count == 0 ? 0 : CellHeight + Line);
        return (width + 2 * Line, height + 2 * Line);
    }

    /// <summary>Draws it all.</summary>
    public static void Draw(ICanvas canvas, DiagramGraph graph, DiagramLayout layout)
    {
        canvas.Draw(PlotPath.Rectangle(new Box(0, 0, layout.Size.Width, layout.Size.Height)), Rgba.White, null);
        DrawFrames(canvas, graph);
        foreach (var way in layout.Ways) DrawArrow(canvas, way);
        foreach (var box in graph.Boxes) DrawBox(canvas, box);
    }

    private static double CellHeight => TextMetrics.LineOf(CellSize) + 2 * Pad;

    private static double WidthOf(string name, string value) =>
        TextMetrics.Width(name, new TextStyle(CellSize, Rgba.Black)) + TextMetrics.Width(value, new TextStyle(CellSize, Rgba.Black, true)) + 2 * Pad;

    private static void DrawBox(ICanvas canvas, DiagramBox box)
    {
        var place = box.Place;
        canvas.Draw(PlotPath.Rectangle(place), Rgba.Black, null);
        var head = TextMetrics.LineOf(HeadSize) + 2 * Pad;
        Write(canvas, [(box.Title, true), (box.Rest, false)], HeadSize, Rgba.White, new Box(place.Left, place.Top + Line, place.Right, place.Top + Line + head));
        var top = place.Top + Line + head;
        if (box.Line is { } line)
        {
            var cell = new Box(place.Left + Line, top, place.Right - Line, top + CellHeight);
            canvas.Draw(PlotPath.Rectangle(cell), Rgba.White, null);
            Write(canvas, [(line.Name, false), (line.Value, true)], CellSize, Rgba.Black, cell);
            top += CellHeight + Line;
        }
        if (box.Cells.Count == 0) return;
        // What is left over is shared out among the cells.
        var least = box.Cells.Sum(cell => WidthOf(cell.Name, cell.Value)) + (box.Cells.Count - 1) * Line;
        var more = (place.Width - 2 * Line - least) / box.Cells.Count;
        var left = place.Left + Line;
        foreach (var (name, value, good) in box.Cells)
        {
            var cell = new Box(left, top, left + WidthOf(name, value) + more, top + CellHeight);
            canvas.Draw(PlotPath.Rectangle(cell), good switch { true => s_green, false => s_red, _ => Rgba.White }, null);
            Write(canvas, [(name, false), (value, true)], CellSize, good is null ? Rgba.Black : Rgba.White, cell);
            left = cell.Right + Line;
        }
    }

    private static void Write(ICanvas canvas, (string Text, bool Bold)[] parts, double size, Rgba ink, Box cell)
    {
        var x = cell.MiddleX - parts.Sum(part => TextMetrics.Width(part.Text, new TextStyle(size, ink, part.Bold))) / 2;
        var y = cell.MiddleY + (TextMetrics.AscentOf(size) - TextMetrics.DescentOf(size)) / 2;
        foreach (var (text, bold) in parts)
        {
            var style = new TextStyle(size, ink, bold);
            canvas.Draw(text, x, y, style);
            x += TextMetrics.Width(text, style);
        }
    }

    private static void DrawArrow(ICanvas canvas, (double X, double Y)[] way)
    {
        var (end, before) = (way[^1], way[^2]);
        var (dx, dy) = (end.X - before.X, end.Y - before.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (length < 1e-9) return;
        var (ux, uy) = (dx / length, dy / length);
        var foot = (X: end.X - ux * 9, Y: end.Y - uy * 9);
        canvas.Draw(PlotPath.Polygon([.. way[..^1], foot], closed: false), null, new Pen(Rgba.Black, 1, Cap: LineCap.Butt));
        canvas.Draw(PlotPath.Polygon([end, (foot.X - uy * 3.5, foot.Y + ux * 3.5), (foot.X + uy * 3.5, foot.Y - ux * 3.5)]), Rgba.Black, null);
    }

    /// <summary>A frame around the layers of each model within.</summary>
    private static void DrawFrames(ICanvas canvas, DiagramGraph graph)
    {
        var names = graph.Boxes.SelectMany(box => Enumerable.Range(1, box.Within.Length).Select(depth => string.Join('/', box.Within[..depth]))).Distinct();
        foreach (var name in names)
        {
            var parts = name.Split('/');
            var inside = graph.Boxes.Where(box => box.Within.Length >= parts.Length && box.Within[..parts.Length].SequenceEqual(parts)).Select(box => box.Place).Aggregate((a, b) => a.Union(b)).Grow(7.0 - parts.Length);
            canvas.Draw(PlotPath.Rectangle(inside), null, new Pen(s_frame, 1, [4, 3], LineCap.Butt));
            canvas.Draw(parts[^1], inside.Left + 3, inside.Top - 3, new TextStyle(10, s_frame));
        }
    }
}
