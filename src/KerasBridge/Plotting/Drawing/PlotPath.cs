namespace KerasBridge.Plotting;

/// <summary>Lines and curves, in points of the page.</summary>
internal sealed class PlotPath
{
    // What makes a quarter of a circle of a cubic curve.
    private const double Quarter = 0.5522847498;

    /// <summary>A path.</summary>
    /// <param name="capacity">How many steps it will have, if that is known.</param>
    public PlotPath(int capacity = 0) => (Commands, Points) = (new(capacity), new(capacity));

    /// <summary>The steps.</summary>
    public List<PathCommand> Commands { get; }

    /// <summary>Their points, in order.</summary>
    public List<(double X, double Y)> Points { get; }

    /// <summary>Whether it has no step.</summary>
    public bool IsEmpty => Commands.Count == 0;

    /// <summary>Begins a piece.</summary>
    public PlotPath Move(double x, double y) => Add(PathCommand.Move, x, y);

    /// <summary>A straight line.</summary>
    public PlotPath Line(double x, double y) => Add(PathCommand.Line, x, y);

    /// <summary>A cubic curve.</summary>
    public PlotPath Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        Commands.Add(PathCommand.Curve);
        Points.Add((x1, y1));
        Points.Add((x2, y2));
        Points.Add((x, y));
        return this;
    }

    /// <summary>Closes the piece.</summary>
    public PlotPath Close()
    {
        Commands.Add(PathCommand.Close);
        return this;
    }

    /// <summary>A rectangle.</summary>
    public static PlotPath Rectangle(Box box) =>
        new PlotPath().Move(box.Left, box.Bottom).Line(box.Right, box.Bottom).Line(box.Right, box.Top).Line(box.Left, box.Top).Close();

    /// <summary>A rectangle with round corners.</summary>
    public static PlotPath Rounded(Box box, double radius)
    {
        var k = radius * (1 - Quarter);
        var (l, t, r, b) = (box.Left, box.Top, box.Right, box.Bottom);
        return new PlotPath().Move(l + radius, b).Line(r - radius, b).Curve(r - k, b, r, b - k, r, b - radius).Line(r, t + radius)
            .Curve(r, t + k, r - k, t, r - radius, t).Line(l + radius, t).Curve(l + k, t, l, t + k, l, t + radius).Line(l, b - radius)
            .Curve(l, b - k, l + k, b, l + radius, b).Close();
    }

    /// <summary>A circle.</summary>
    public static PlotPath Circle(double x, double y, double radius)
    {
        var k = radius * Quarter;
        return new PlotPath().Move(x + radius, y).Curve(x + radius, y + k, x + k, y + radius, x, y + radius).Curve(x - k, y + radius, x - radius, y + k, x - radius, y)
            .Curve(x - radius, y - k, x - k, y - radius, x, y - radius).Curve(x + k, y - radius, x + radius, y - k, x + radius, y).Close();
    }

    /// <summary>A straight line between two points.</summary>
    public static PlotPath Segment(double x1, double y1, double x2, double y2) => new PlotPath().Move(x1, y1).Line(x2, y2);

    /// <summary>A polygon or polyline.</summary>
    public static PlotPath Polygon(IEnumerable<(double X, double Y)> points, bool closed = true)
    {
        var path = new PlotPath();
        foreach (var (x, y) in points) path.Add(path.IsEmpty ? PathCommand.Move : PathCommand.Line, x, y);
        return closed && !path.IsEmpty ? path.Close() : path;
    }

    /// <summary>The pieces as polylines, curves cut into straight parts no farther than so much from each other.</summary>
    public List<(List<(double X, double Y)> Points, bool Closed)> Flatten(double step)
    {
        var pieces = new List<(List<(double X, double Y)>, bool)>();
        var current = new List<(double X, double Y)>();
        var next = 0;
        foreach (var command in Commands)
        {
            if (command is PathCommand.Close or PathCommand.Move)
            {
                if (current.Count > 0) pieces.Add((current, command is PathCommand.Close));
                current = [];
                if (command is PathCommand.Move) current.Add(Points[next++]);
            }
            else if (command is PathCommand.Line)
            {
                current.Add(Points[next++]);
            }
            else
            {
                AddCurve(current, Points[next], Points[next + 1], Points[next + 2], step);
                next += 3;
            }
        }
        if (current.Count > 0) pieces.Add((current, false));
        return pieces;
    }

    private static void AddCurve(List<(double X, double Y)> to, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d, double step)
    {
        var a = to[^1];
        var length = Math.Abs(b.X - a.X) + Math.Abs(b.Y - a.Y) + Math.Abs(c.X - b.X) + Math.Abs(c.Y - b.Y) + Math.Abs(d.X - c.X) + Math.Abs(d.Y - c.Y);
        var count = Math.Clamp((int)Math.Ceiling(length / step), 2, 64);
        for (var i = 1; i <= count; i++)
        {
            var t = (double)i / count;
            var (w0, w1, w2, w3) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
            to.Add((a.X * w0 + b.X * w1 + c.X * w2 + d.X * w3, a.Y * w0 + b.Y * w1 + c.Y * w2 + d.Y * w3));
        }
    }

    private PlotPath Add(PathCommand command, double x, double y)
    {
        Commands.Add(command);
        Points.Add((x, y));
        return this;
    }
}
