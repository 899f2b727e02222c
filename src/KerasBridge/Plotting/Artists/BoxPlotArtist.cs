namespace KerasBridge.Plotting;

/// <summary>A box with whiskers.</summary>
internal sealed class BoxPlotArtist(BoxStatistics? numbers, double at, double width, Rgba middle, Rgba ink, bool beyond) : Artist
{
    /// <inheritdoc/>
    internal override bool HasKey => false;

    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y)
    {
        x.Add([at - 0.5, at + 0.5]);
        x.AddEdge(at - 0.5);
        x.AddEdge(at + 0.5);
        if (numbers is null) return;
        y.Add([numbers.Low, numbers.High, numbers.First, numbers.Third]);
        if (beyond) y.Add(numbers.Beyond);
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        if (numbers is null) return;
        var pen = new Pen(ink, 1, Cap: LineCap.Square, Round: false);
        var (left, right, x) = (map.AtX(at - width / 2), map.AtX(at + width / 2), map.AtX(at));
        var (capLeft, capRight) = (map.AtX(at - width / 4), map.AtX(at + width / 4));
        var (first, third, low, high) = (map.AtY(numbers.First), map.AtY(numbers.Third), map.AtY(numbers.Low), map.AtY(numbers.High));
        canvas.Draw(new PlotPath().Move(left, first).Line(right, first).Line(right, third).Line(left, third).Close(), null, pen, map.Page);
        canvas.Draw(new PlotPath().Move(x, first).Line(x, low).Move(x, third).Line(x, high).Move(capLeft, low).Line(capRight, low).Move(capLeft, high).Line(capRight, high), null, pen, map.Page);
        var median = map.AtY(numbers.Median);
        canvas.Draw(PlotPath.Segment(left, median, right, median), null, pen with { Colour = middle, Cap = LineCap.Butt }, map.Page);
        if (beyond) new SignStyle("o", 6, Rgba.None, ink, 1).Draw(canvas, [.. numbers.Beyond.Select(value => (x, map.AtY(value)))], map.Page);
    }
}
