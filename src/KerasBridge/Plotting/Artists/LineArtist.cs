namespace KerasBridge.Plotting;

/// <summary>A line through points, with signs at them. Where a number is not finite, the line has a gap.</summary>
/// <param name="x">The numbers across.</param>
/// <param name="y">The numbers up.</param>
/// <param name="pen">The line; null: none.</param>
/// <param name="sign">The signs at the points.</param>
/// <param name="steps">Null: straight; else where the step between two points is: <c>pre</c>, <c>mid</c> or <c>post</c>.</param>
internal sealed class LineArtist(double[] x, double[] y, Pen? pen, SignStyle sign, string? steps = null) : Artist
{
    /// <summary>The numbers across.</summary>
    public double[] X { get; } = x;

    /// <summary>The numbers up.</summary>
    public double[] Y { get; } = y;

    /// <summary>The colour of the line.</summary>
    public Rgba Colour => pen?.Colour ?? sign.Edge;

    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y)
    {
        for (var i = 0; i < X.Length; i++)
        {
            // A point of which one number is missing is not seen.
            if (!double.IsFinite(X[i]) || !double.IsFinite(Y[i])) continue;
            x.Add(X[i]);
            y.Add(Y[i]);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        var points = Points(map, steps);
        if (pen is not null)
        {
            var path = new PlotPath(points.Length);
            var down = false;
            foreach (var (px, py) in points)
            {
                if (double.IsNaN(px + py))
                {
                    down = false;
                    continue;
                }
                _ = down ? path.Line(px, py) : path.Move(px, py);
                down = true;
            }
            canvas.Draw(path, null, pen, map.Page);
        }
        if (sign.IsNone) return;
        sign.Draw(canvas, steps is null ? points : Points(map, null), Visible(map.Page));
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (pen is not null) canvas.Draw(PlotPath.Segment(box.Left, box.MiddleY, box.Right, box.MiddleY), null, pen);
        sign.Draw(canvas, [(box.MiddleX, box.MiddleY)], null);
    }

    /// <inheritdoc/>
    internal override int Covered(Box box, DataMap map) => LegendHits.OfLine(Points(map, null), box);

    /// <summary>Signs are cut off at the frame, as lines are.</summary>
    private static Box? Visible(Box page) => page;

    /// <summary>The corners of the line on the page; NaN where there is a gap.</summary>
    private (double X, double Y)[] Points(DataMap map, string? steps)
    {
        var plain = new (double X, double Y)[X.Length];
        for (var i = 0; i < plain.Length; i++) plain[i] = double.IsFinite(X[i]) && double.IsFinite(Y[i]) ? map.At(X[i], Y[i]) : (double.NaN, double.NaN);
        if (steps is null || plain.Length < 2) return plain;
        var result = new List<(double, double)> { plain[0] };
        for (var i = 1; i < plain.Length; i++)
        {
            var (a, b) = (plain[i - 1], plain[i]);
            if (steps == "pre") result.Add((a.X, b.Y));
            else if (steps == "post") result.Add((b.X, a.Y));
            else
            {
                var middle = (a.X + b.X) / 2;
                result.Add((middle, a.Y));
                result.Add((middle, b.Y));
            }
            result.Add(b);
        }
        return [.. result];
    }
}
