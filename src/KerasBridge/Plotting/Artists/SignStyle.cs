namespace KerasBridge.Plotting;

/// <summary>The signs at the points of a line.</summary>
/// <param name="Kind">The letter; empty: none.</param>
/// <param name="Size">The size in points.</param>
/// <param name="Face">The colour inside.</param>
/// <param name="Edge">The colour of the outline.</param>
/// <param name="EdgeWidth">The width of the outline in points.</param>
internal sealed record SignStyle(string Kind, double Size, Rgba Face, Rgba Edge, double EdgeWidth)
{
    /// <summary>Whether there are none.</summary>
    public bool IsNone => Markers.IsNone(Kind);

    /// <summary>Draws a sign at each point that is a number.</summary>
    public void Draw(ICanvas canvas, ReadOnlySpan<(double X, double Y)> points, Box? clip)
    {
        if (IsNone) return;
        var outline = EdgeWidth > 0 ? new Pen(Edge, EdgeWidth, Cap: LineCap.Butt, Round: Kind is "o" or ".") : null;
        Rgba? inside = Markers.IsOpen(Kind) ? null : Face;
        var all = new PlotPath();
        foreach (var (x, y) in points)
        {
            if (double.IsNaN(x + y) || clip is { } box && (x < box.Left - Size || x > box.Right + Size || y < box.Top - Size || y > box.Bottom + Size)) continue;
            Markers.Add(all, Kind, x, y, Size);
            if (Face.A >= 1) continue;
            // Faint signs that overlap add up, so each is drawn for itself.
            canvas.Draw(all, inside, outline, clip);
            all = new PlotPath();
        }
        canvas.Draw(all, inside, outline, clip);
    }
}
