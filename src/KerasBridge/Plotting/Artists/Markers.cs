using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>The signs at points, by matplotlib's letters.</summary>
internal static class Markers
{
    private const string Known = ".,ov^<>sp*hDdPX+x|_";

    /// <summary>Whether the letter says that there is none.</summary>
    public static bool IsNone(string marker) => marker is "" or " " or "None" or "none";

    /// <summary>Whether there is such a sign.</summary>
    public static bool IsKnown(char marker) => Known.Contains(marker);

    /// <summary>Refuses what is not known.</summary>
    /// <exception cref="ArgumentException">There is no such sign.</exception>
    public static void Check(string marker)
    {
        if (IsNone(marker) || (marker.Length == 1 && IsKnown(marker[0]))) return;
        throw new ArgumentException($"Unrecognized marker style '{marker}'.{Suggest.Sentence(marker, [])} Expected one of {string.Join(' ', Known.ToCharArray())} or 'none'. Received: marker='{marker}'");
    }

    /// <summary>Whether the sign is lines only, without an inside.</summary>
    public static bool IsOpen(string marker) => marker is "+" or "x" or "|" or "_";

    /// <summary>Adds the sign to a path.</summary>
    public static void Add(PlotPath path, string marker, double x, double y, double size)
    {
        var r = size / 2;
        switch (marker)
        {
            case "o": Append(path, PlotPath.Circle(x, y, r)); break;
            case ".": Append(path, PlotPath.Circle(x, y, r / 2)); break;
            case ",": Append(path, PlotPath.Rectangle(new Box(x - 0.36, y - 0.36, x + 0.36, y + 0.36))); break;
            case "s": Append(path, PlotPath.Rectangle(new Box(x - r, y - r, x + r, y + r))); break;
            case "^": Polygon(path, x, y, r, [(0, -1), (-1, 1), (1, 1)]); break;
            case "v": Polygon(path, x, y, r, [(0, 1), (-1, -1), (1, -1)]); break;
            case "<": Polygon(path, x, y, r, [(-1, 0), (1, -1), (1, 1)]); break;
            case ">": Polygon(path, x, y, r, [(1, 0), (-1, -1), (-1, 1)]); break;
            case "D": Polygon(path, x, y, r, [(0, -1.414), (1.414, 0), (0, 1.414), (-1.414, 0)]); break;
            case "d": Polygon(path, x, y, r, [(0, -1.414), (0.849, 0), (0, 1.414), (-0.849, 0)]); break;
            case "p": Polygon(path, x, y, r, Regular(5)); break;
            case "h": Polygon(path, x, y, r, Regular(6)); break;
            case "*": Polygon(path, x, y, r, [.. Enumerable.Range(0, 10).Select(i => Ray(i * 36, i % 2 == 0 ? 1 : 0.381966))]); break;
            case "P": Polygon(path, x, y, r / 3, [(-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1), (-1, -1)]); break;
            case "X": Polygon(path, x, y, r / 2, [(-1, -2), (0, -1), (1, -2), (2, -1), (1, 0), (2, 1), (1, 2), (0, 1), (-1, 2), (-2, 1), (-1, 0), (-2, -1)]); break;
            case "+": path.Move(x - r, y).Line(x + r, y).Move(x, y - r).Line(x, y + r); break;
            case "x": path.Move(x - r, y - r).Line(x + r, y + r).Move(x - r, y + r).Line(x + r, y - r); break;
            case "|": path.Move(x, y - r).Line(x, y + r); break;
            case "_": path.Move(x - r, y).Line(x + r, y); break;
        }
    }

    private static (double X, double Y)[] Regular(int corners) => [.. Enumerable.Range(0, corners).Select(i => Ray(i * 360.0 / corners, 1))];

    private static (double X, double Y) Ray(double degrees, double length) => (length * Math.Sin(degrees * Math.PI / 180), -length * Math.Cos(degrees * Math.PI / 180));

    private static void Polygon(PlotPath path, double x, double y, double scale, (double X, double Y)[] corners) =>
        Append(path, PlotPath.Polygon(corners.Select(corner => (x + corner.X * scale, y + corner.Y * scale))));

    private static void Append(PlotPath path, PlotPath more)
    {
        path.Commands.AddRange(more.Commands);
        path.Points.AddRange(more.Points);
    }
}
