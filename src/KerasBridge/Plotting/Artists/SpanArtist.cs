namespace KerasBridge.Plotting;

/// <summary>A band between two numbers across the axes, or a part of the way.</summary>
internal sealed class SpanArtist(double low, double high, double from, double to, Rgba face, Pen? edge, bool across) : Artist
{
    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y) => (across ? y : x).Add([low, high]);

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map) => canvas.Draw(PlotPath.Rectangle(On(map)), face, edge, map.Page);

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box) => canvas.Draw(PlotPath.Rectangle(box), face, edge);

    /// <inheritdoc/>
    internal override int Covered(Box box, DataMap map) => On(map).Overlaps(box) ? 1 : 0;

    private Box On(DataMap map)
    {
        var page = map.Page;
        return across
            ? new Box(page.Left + page.Width * from, Math.Min(map.AtY(low), map.AtY(high)), page.Left + page.Width * to, Math.Max(map.AtY(low), map.AtY(high)))
            : new Box(Math.Min(map.AtX(low), map.AtX(high)), page.Bottom - page.Height * to, Math.Max(map.AtX(low), map.AtX(high)), page.Bottom - page.Height * from);
    }
}
