namespace KerasBridge.Plotting;

/// <summary>Draws on another canvas, moved: for pictures cut to what is on them.</summary>
internal sealed class ShiftedCanvas(ICanvas canvas, double dx, double dy) : ICanvas
{
    /// <inheritdoc/>
    public double Dpi => canvas.Dpi;

    /// <inheritdoc/>
    public void Draw(PlotPath path, Rgba? fill, Pen? pen, Box? clip = null, bool evenOdd = false)
    {
        var moved = new PlotPath();
        moved.Commands.AddRange(path.Commands);
        foreach (var (x, y) in path.Points) moved.Points.Add((x + dx, y + dy));
        canvas.Draw(moved, fill, pen, clip is { } box ? Move(box) : null, evenOdd);
    }

    /// <inheritdoc/>
    public void Draw(Box box, byte[] rgba, int width, int height, Box? clip = null) => canvas.Draw(Move(box), rgba, width, height, clip is { } inside ? Move(inside) : null);

    /// <inheritdoc/>
    public void Draw(string text, double x, double y, TextStyle style, double rotation = 0) => canvas.Draw(text, x + dx, y + dy, style, rotation);

    private Box Move(Box box) => new(box.Left + dx, box.Top + dy, box.Right + dx, box.Bottom + dy);
}
