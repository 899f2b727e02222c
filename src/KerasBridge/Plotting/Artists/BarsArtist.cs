namespace KerasBridge.Plotting;

/// <summary>Rectangles from a foot: bars, and the columns of a histogram.</summary>
internal sealed class BarsArtist(IReadOnlyList<(double X0, double Y0, double X1, double Y1)> bars, Rgba[] faces, Rgba? edge, double edgeWidth, bool upright, bool container) : Artist
{
    /// <summary>The rectangles.</summary>
    public IReadOnlyList<(double X0, double Y0, double X1, double Y1)> Bars { get; } = bars;

    /// <inheritdoc/>
    internal override bool IsContainer => container;

    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y)
    {
        foreach (var (x0, y0, x1, y1) in Bars)
        {
            x.Add([x0, x1]);
            y.Add([y0, y1]);
            if (upright) y.AddEdge(y0);
            else x.AddEdge(x0);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        for (var i = 0; i < Bars.Count; i++)
        {
            var (x0, y0, x1, y1) = Bars[i];
            if (!double.IsFinite(x0 + y0 + x1 + y1)) continue;
            canvas.Draw(PlotPath.Rectangle(map.Between(x0, y0, x1, y1)), faces[i], Outline, map.Page);
        }
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (faces.Length > 0) canvas.Draw(PlotPath.Rectangle(box), faces[0], Outline);
    }

    /// <inheritdoc/>
    internal override int Covered(Box box, DataMap map)
    {
        var count = 0;
        foreach (var (x0, y0, x1, y1) in Bars)
        {
            if (double.IsFinite(x0 + y0 + x1 + y1) && map.Between(x0, y0, x1, y1).Overlaps(box)) count++;
        }
        return count;
    }

    private Pen? Outline => edge is { } colour && edgeWidth > 0 ? new Pen(colour, edgeWidth, Cap: LineCap.Butt, Round: false) : null;
}
