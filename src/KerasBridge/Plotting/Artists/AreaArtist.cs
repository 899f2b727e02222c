namespace KerasBridge.Plotting;

/// <summary>The area between two curves.</summary>
internal sealed class AreaArtist(double[] x, double[] y1, double[] y2, Rgba face, Rgba? edge) : Artist
{
    /// <inheritdoc/>
    internal override void Measure(Limits xs, Limits ys)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i] + y1[i] + y2[i])) continue;
            xs.Add(x[i]);
            ys.Add([y1[i], y2[i]]);
        }
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        var pen = edge is { } colour ? new Pen(colour, 1) : null;
        for (var i = 0; i < x.Length; i++)
        {
            var first = i;
            while (i < x.Length && double.IsFinite(x[i] + y1[i] + y2[i])) i++;
            if (i - first < 2) continue;
            var run = Enumerable.Range(first, i - first).ToArray();
            canvas.Draw(PlotPath.Polygon(run.Select(k => map.At(x[k], y1[k])).Concat(run.Reverse().Select(k => map.At(x[k], y2[k])))), face, pen, map.Page);
        }
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box) => canvas.Draw(PlotPath.Rectangle(box), face, null);
}
