namespace KerasBridge.Plotting;

/// <summary>A part of a disc, from an angle to another in radians, counter-clockwise.</summary>
internal sealed class WedgeArtist(double x, double y, double radius, double from, double to, Rgba face) : Artist
{
    /// <inheritdoc/>
    internal override void Measure(Limits xs, Limits ys)
    {
        xs.Add([x - radius, x + radius]);
        ys.Add([y - radius, y + radius]);
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        var steps = Math.Max(1, (int)Math.Ceiling((to - from) / 0.03));
        var path = new PlotPath().Move(map.AtX(x), map.AtY(y));
        for (var i = 0; i <= steps; i++)
        {
            var (sin, cos) = Math.SinCos(from + (to - from) * i / steps);
            path.Line(map.AtX(x + radius * cos), map.AtY(y + radius * sin));
        }
        canvas.Draw(path.Close(), face, null);
    }

    /// <inheritdoc/>
    internal override void DrawKey(ICanvas canvas, Box box) => canvas.Draw(PlotPath.Rectangle(box), face, null);
}
