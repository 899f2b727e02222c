namespace KerasBridge.Plotting;

/// <summary>Points with bars for how uncertain they are.</summary>
/// <param name="line">The line or signs; null: none.</param>
/// <param name="x">The numbers across.</param>
/// <param name="y">The numbers up.</param>
/// <param name="xBars">From where to where bars across reach; null: none.</param>
/// <param name="yBars">From where to where upright bars reach; null: none.</param>
/// <param name="pen">The bars.</param>
/// <param name="cap">Half the length of the strokes at their ends in points; 0: none.</param>
/// <param name="capWidth">The width of those strokes in points.</param>
internal sealed class ErrorBarsArtist(LineArtist? line, double[] x, double[] y, (double Low, double High)[]? xBars, (double Low, double High)[]? yBars, Pen pen, double cap, double capWidth) : Artist
{
    /// <inheritdoc/>
    internal override bool IsContainer => true;

    /// <inheritdoc/>
    internal override void Measure(Limits xs, Limits ys)
    {
        line?.Measure(xs, ys);
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i] + y[i])) continue;
            if (xBars is not null) xs.Add([xBars[i].Low, xBars[i].High]);
            if (yBars is not null) ys.Add([yBars[i].Low, yBars[i].High]);
            xs.Add(x[i]);
            ys.Add(y[i]);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i] + y[i])) continue;
            var (px, py) = map.At(x[i], y[i]);
            if (xBars is not null) Bar(canvas, map.AtX(xBars[i].Low), py, map.AtX(xBars[i].High), py, map.Page);
            if (yBars is not null) Bar(canvas, px, map.AtY(yBars[i].Low), px, map.AtY(yBars[i].High), map.Page);
        }
        line?.Draw(canvas, map);
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        var reach = box.Width / 4;
        if (yBars is not null) Bar(canvas, box.MiddleX, box.MiddleY + reach, box.MiddleX, box.MiddleY - reach, null);
        if (xBars is not null) Bar(canvas, box.MiddleX - reach, box.MiddleY, box.MiddleX + reach, box.MiddleY, null);
        line?.DrawKey(canvas, box);
    }

    /// <inheritdoc/>
    internal override int Covered(Box box, DataMap map)
    {
        var count = line?.Covered(box, map) ?? 0;
        if (cap <= 0) return count;
        // The strokes at the ends are signs of lines of their own.
        foreach (var (bars, across) in new[] { (xBars, true), (yBars, false) })
        {
            if (bars is null) continue;
            foreach (var low in new[] { true, false })
                count += LegendHits.OfLine([.. Enumerable.Range(0, x.Length).Select(i => across ? map.At(low ? bars[i].Low : bars[i].High, y[i]) : map.At(x[i], low ? bars[i].Low : bars[i].High))], box);
        }
        return count;
    }

    private void Bar(ICanvas canvas, double x0, double y0, double x1, double y1, Box? clip)
    {
        canvas.Draw(PlotPath.Segment(x0, y0, x1, y1), null, pen, clip);
        if (cap <= 0 || capWidth <= 0) return;
        var (dx, dy) = y0 == y1 ? (0.0, cap) : (cap, 0.0);
        var stroke = new Pen(pen.Colour, capWidth, Cap: LineCap.Butt, Round: false);
        canvas.Draw(new PlotPath().Move(x0 - dx, y0 - dy).Line(x0 + dx, y0 + dy).Move(x1 - dx, y1 - dy).Line(x1 + dx, y1 + dy), null, stroke, clip);
    }
}
