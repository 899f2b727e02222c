namespace KerasBridge.Plotting;

/// <summary>Points, each with its own size and colour.</summary>
internal sealed class PointsArtist(double[] x, double[] y, double[] areas, Rgba[] faces, Rgba[]? edges, double edgeWidth, string marker, ColourScale? scale) : Artist
{
    /// <inheritdoc/>
    internal override ColourScale? Colours => scale;

    /// <inheritdoc/>
    internal override void Measure(Limits xs, Limits ys)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i])) continue;
            xs.Add(x[i]);
            ys.Add(y[i]);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        var all = new PlotPath();
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i])) continue;
            var (px, py) = map.At(x[i], y[i]);
            Markers.Add(all, marker, px, py, Math.Sqrt(areas[i]));
            var last = i + 1 == x.Length || faces[i + 1] != faces[i] || faces[i].A < 1 || edges is not null;
            if (!last) continue;
            Paint(canvas, all, i, map.Page);
            all = new PlotPath();
        }
        if (!all.IsEmpty) Paint(canvas, all, x.Length - 1, map.Page);
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box)
    {
        if (x.Length == 0) return;
        var path = new PlotPath();
        Markers.Add(path, marker, box.MiddleX, box.MiddleY, Math.Sqrt(areas[0]));
        Paint(canvas, path, 0, null);
    }

    /// <inheritdoc/>
    internal override int Covered(Box box, DataMap map)
    {
        var count = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i])) continue;
            var (px, py) = map.At(x[i], y[i]);
            if (box.Contains(px, py)) count++;
        }
        return count;
    }

    private void Paint(ICanvas canvas, PlotPath path, int i, Box? clip) => canvas.Draw(path, Markers.IsOpen(marker) ? null : faces[i],
        edgeWidth > 0 ? new Pen(edges?[i] ?? faces[i], edgeWidth, Cap: LineCap.Butt, Round: marker is "o" or ".") : null, clip);
}
