namespace KerasBridge.Plotting;

/// <summary>Text at a point of the data, or of the axes (0 to 1), with an arrow to another point if wanted.</summary>
internal sealed class TextArtist(TextBlock block, (double X, double Y) at, bool ofAxes, (double X, double Y)? target = null, Pen? arrow = null, bool head = true) : Artist
{
    /// <inheritdoc/>
    internal override bool HasKey => false;

    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y) { }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        var placed = Placed(map);
        if (!double.IsFinite(placed.X + placed.Y)) return;
        if (target is { } goal && arrow is not null) DrawArrow(canvas, placed.Bounds(), map.At(goal.X, goal.Y));
        placed.Draw(canvas);
    }

    /// <summary>The text where it stands on the page.</summary>
    public TextBlock Placed(DataMap map)
    {
        var (x, y) = ofAxes ? (map.Page.Left + at.X * map.Page.Width, map.Page.Bottom - at.Y * map.Page.Height) : map.At(at.X, at.Y);
        return block with { X = x, Y = y };
    }

    private void DrawArrow(ICanvas canvas, Box text, (double X, double Y) goal)
    {
        var box = text.Grow(4);
        var (dx, dy) = (goal.X - box.MiddleX, goal.Y - box.MiddleY);
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (length < 1) return;
        // The line begins where it leaves the text, and ends two points before its goal.
        var leave = Math.Min(dx == 0 ? double.PositiveInfinity : box.Width / 2 / Math.Abs(dx), dy == 0 ? double.PositiveInfinity : box.Height / 2 / Math.Abs(dy));
        var (ux, uy) = (dx / length, dy / length);
        var end = (X: goal.X - ux * 2, Y: goal.Y - uy * 2);
        if (leave < 1) canvas.Draw(PlotPath.Segment(box.MiddleX + dx * leave, box.MiddleY + dy * leave, end.X, end.Y), null, arrow);
        if (!head) return;
        var (back, side) = (4.0, 2.0);
        canvas.Draw(new PlotPath().Move(end.X - ux * back - uy * side, end.Y - uy * back + ux * side).Line(end.X, end.Y).Line(end.X - ux * back + uy * side, end.Y - uy * back - ux * side), null, arrow);
    }
}
