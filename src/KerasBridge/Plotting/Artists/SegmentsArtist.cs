namespace KerasBridge.Plotting;

/// <summary>Straight lines of their own: <c>hlines</c>, <c>vlines</c>.</summary>
internal sealed class SegmentsArtist(IReadOnlyList<(double X0, double Y0, double X1, double Y1)> lines, Pen? pen) : Artist
{
    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y)
    {
        foreach (var (x0, y0, x1, y1) in lines)
        {
            if (!double.IsFinite(x0 + y0 + x1 + y1)) continue;
            x.Add([x0, x1]);
            y.Add([y0, y1]);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        if (pen is null) return;
        foreach (var (x0, y0, x1, y1) in lines)
        {
            if (!double.IsFinite(x0 + y0 + x1 + y1)) continue;
            canvas.Draw(PlotPath.Segment(map.AtX(x0), map.AtY(y0), map.AtX(x1), map.AtY(y1)), null, pen, map.Page);
        }
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (pen is not null) canvas.Draw(PlotPath.Segment(box.Left, box.MiddleY, box.Right, box.MiddleY), null, pen);
    }
}
