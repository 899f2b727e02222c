namespace KerasBridge.Plotting;

/// <summary>A line through points, with signs at them. Where a number is not finite, the line has a gap.</summary>
internal sealed class LineArtist(double[] x, double[] y, Pen? pen, string marker, double markerSize, Rgba face, Rgba edge) : Artist
{
    /// <summary>The numbers across.</summary>
    public double[] X { get; } = x;

    /// <summary>The numbers up.</summary>
    public double[] Y { get; } = y;

    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y)
    {
        for (var i = 0; i < X.Length; i++)
        {
            // A point of which one number is missing is not seen, but the other number counts, as in matplotlib.
            x.Add(X[i]);
            y.Add(Y[i]);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        if (pen is not null)
        {
            var path = new PlotPath();
            var down = false;
            for (var i = 0; i < X.Length; i++)
            {
                if (!double.IsFinite(X[i]) || !double.IsFinite(Y[i]))
                {
                    down = false;
                    continue;
                }
                var (px, py) = map.At(X[i], Y[i]);
                _ = down ? path.Line(px, py) : path.Move(px, py);
                down = true;
            }
            canvas.Draw(path, null, pen, map.Page);
        }
        DrawMarkers(canvas, Occupied(map), map.Page);
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (pen is not null) canvas.Draw(PlotPath.Segment(box.Left, box.MiddleY, box.Right, box.MiddleY), null, pen);
        DrawMarkers(canvas, [(box.MiddleX, box.MiddleY)], null);
    }

    /// <inheritdoc/>
    internal override IEnumerable<(double X, double Y)> Occupied(DataMap map)
    {
        for (var i = 0; i < X.Length; i++)
        {
            if (double.IsFinite(X[i]) && double.IsFinite(Y[i])) yield return map.At(X[i], Y[i]);
        }
    }

    private void DrawMarkers(ICanvas canvas, IEnumerable<(double X, double Y)> points, Box? clip)
    {
        if (Markers.IsNone(marker)) return;
        var outline = new Pen(edge, 1, Cap: LineCap.Butt, Round: marker is "o" or ".");
        Rgba? inside = Markers.IsOpen(marker) ? null : face;
        var all = new PlotPath();
        foreach (var (x, y) in points)
        {
            Markers.Add(all, marker, x, y, markerSize);
            if (face.A >= 1) continue;
            // Faint signs that overlap add up, so each is drawn for itself.
            canvas.Draw(all, inside, outline, clip);
            all = new PlotPath();
        }
        canvas.Draw(all, inside, outline, clip);
    }
}
