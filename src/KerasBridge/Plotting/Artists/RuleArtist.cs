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
        var ((x1, y1), (x2, y2)) = Ends(map);
        canvas.Draw(PlotPath.Segment(x1, y1, x2, y2), null, pen, map.Page);
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (pen is not null) canvas.Draw(PlotPath.Segment(box.Left, box.MiddleY, box.Right, box.MiddleY), null, pen);
    }

    /// <inheritdoc/>
    internal override int Covered(Box box, DataMap map)
    {
        if (!double.IsFinite(at)) return 0;
        var (a, b) = Ends(map);
        return LegendHits.OfLine([a, b], box);
    }

    private ((double X, double Y) A, (double X, double Y) B) Ends(DataMap map)
    {
        var page = map.Page;
        return across
            ? ((page.Left + page.Width * from, map.AtY(at)), (page.Left + page.Width * to, map.AtY(at)))
            : ((map.AtX(at), page.Bottom - page.Height * from), (map.AtX(at), page.Bottom - page.Height * to));
    }
}
