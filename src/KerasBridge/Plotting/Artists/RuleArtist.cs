namespace KerasBridge.Plotting;

/// <summary>A straight line across the axes at one number, or a part of the way.</summary>
internal sealed class RuleArtist(double at, double from, double to, Pen? pen, bool across) : Artist
{
    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y) => (across ? y : x).Add(at);

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        if (pen is null || !double.IsFinite(at)) return;
        var page = map.Page;
        canvas.Draw(across
            ? PlotPath.Segment(page.Left + page.Width * from, map.AtY(at), page.Left + page.Width * to, map.AtY(at))
            : PlotPath.Segment(map.AtX(at), page.Bottom - page.Height * from, map.AtX(at), page.Bottom - page.Height * to), null, pen, page);
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (pen is not null) canvas.Draw(PlotPath.Segment(box.Left, box.MiddleY, box.Right, box.MiddleY), null, pen);
    }
}
