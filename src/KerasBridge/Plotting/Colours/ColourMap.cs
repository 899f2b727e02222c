using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>Turns numbers from 0 to 1 into colours, through a table of 256 (or of as many as a list has).</summary>
internal sealed partial class ColourMap
{
    private static readonly Dictionary<string, Func<Rgba[]>> s_known = new()
    {
        ["gray"] = () => Even("000000ffffff"),
        ["grey"] = () => Even("000000ffffff"),
        ["binary"] = () => Even("ffffff000000"),
        ["viridis"] = () => Eighths(Viridis),
        ["plasma"] = () => Eighths(Plasma),
        ["inferno"] = () => Eighths(Inferno),
        ["magma"] = () => Eighths(Magma),
        ["Blues"] = () => Even(Blues),
        ["Reds"] = () => Even(Reds),
        ["Greens"] = () => Even(Greens),
        ["Greys"] = () => Even(Greys),
        ["Oranges"] = () => Even(Oranges),
        ["hot"] = () => Parts([(0, 0.0416), (0.365079, 1)], [(0.365079, 0), (0.746032, 1)], [(0.746032, 0), (1, 1)]),
        ["jet"] = () => Parts([(0.35, 0), (0.66, 1), (0.89, 1), (1, 0.5)], [(0.125, 0), (0.375, 1), (0.64, 1), (0.91, 0)], [(0, 0.5), (0.11, 1), (0.34, 1), (0.65, 0)]),
        ["cividis"] = () => Eighths(Cividis),
        ["coolwarm"] = () => Eighths(Coolwarm),
        ["rainbow"] = () => Eighths(Rainbow),
        ["Purples"] = () => Even(Purples),
        ["YlGnBu"] = () => Even(YlGnBu),
        ["RdBu"] = () => Even(RdBu),
        ["RdYlGn"] = () => Even(RdYlGn),
        ["Spectral"] = () => Even(Spectral),
        ["bone"] = () => Parts([(0, 0), (0.746032, 0.652778), (1, 1)], [(0, 0), (0.365079, 0.319444), (0.746032, 0.777778), (1, 1)], [(0, 0), (0.365079, 0.444444), (1, 1)]),
        ["cool"] = () => Parts([(0, 0), (1, 1)], [(0, 1), (1, 0)], [(0, 1), (1, 1)]),
        ["spring"] = () => Parts([(0, 1), (1, 1)], [(0, 0), (1, 1)], [(0, 1), (1, 0)]),
        ["summer"] = () => Parts([(0, 0), (1, 1)], [(0, 0.5), (1, 1)], [(0, 0.4), (1, 0.4)]),
        ["autumn"] = () => Parts([(0, 1), (1, 1)], [(0, 0), (1, 1)], [(0, 0), (1, 0)]),
        ["winter"] = () => Parts([(0, 0), (1, 0)], [(0, 0), (1, 1)], [(0, 1), (1, 0.5)]),
        ["hsv"] = () => Parts([(0, 1), (0.15873, 1), (0.174603, 0.96875), (0.333333, 0.03125), (0.349206, 0), (0.666667, 0), (0.68254, 0.03125), (0.84127, 0.96875), (0.857143, 1), (1, 1)],
            [(0, 0), (0.15873, 0.9375), (0.174603, 1), (0.507937, 1), (0.666667, 0.0625), (0.68254, 0), (1, 0)],
            [(0, 0), (0.333333, 0), (0.349206, 0.0625), (0.507937, 1), (0.84127, 1), (0.857143, 0.9375), (1, 0.09375)]),
        ["tab10"] = () => Stops(Tab10),
        ["tab20"] = () => Stops(Tab20),
        ["Set1"] = () => Stops(Set1),
        ["Set2"] = () => Stops(Set2),
        ["Set3"] = () => Stops(Set3),
        ["Paired"] = () => Stops(Paired),
        ["Accent"] = () => Stops(Accent),
        ["Pastel1"] = () => Stops(Pastel1),
        ["Dark2"] = () => Stops(Dark2),
    };

    private readonly Rgba[] _table;

    private ColourMap(string name, Rgba[] table) => (Name, _table) = (name, table);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>How many colours it has.</summary>
    public int Count => _table.Length;

    /// <summary>All names; each has a reversed one too, with <c>_r</c> behind it.</summary>
    public static IEnumerable<string> Names => s_known.Keys;

    /// <summary>A colour map by name; viridis if none is given.</summary>
    /// <exception cref="ArgumentException">There is no such colour map.</exception>
    public static ColourMap Of(string? name)
    {
        name ??= "viridis";
        var reversed = name.EndsWith("_r", StringComparison.Ordinal);
        if (!s_known.TryGetValue(reversed ? name[..^2] : name, out var make))
        {
            throw new ArgumentException(
                $"'{name}' is not a valid value for cmap: there is no such colour map.{Suggest.Sentence(name, Names)} " +
                $"Expected one of {string.Join(", ", Names.Select(known => $"'{known}'"))}, each also with '_r' for the reversed one. Received: cmap='{name}'");
        }
        var table = make();
        if (reversed) Array.Reverse(table);
        return new ColourMap(name, table);
    }

    /// <summary>The colour of a number; what is outside gets the nearest end's, what is no number is transparent.</summary>
    public Rgba At(double value) =>
        double.IsNaN(value) ? Rgba.None : _table[(int)Math.Clamp(value * _table.Length, 0, _table.Length - 1)];

    private static Rgba[] Stops(string hex) => [.. Enumerable.Range(0, hex.Length / 6).Select(i => Rgba.FromHex(hex.Substring(i * 6, 6)))];

    private static Rgba[] Even(string hex)
    {
        var stops = Stops(hex);
        return Table(i => Mix(stops, i / 255.0 * (stops.Length - 1)));
    }

    private static Rgba[] Eighths(string hex)
    {
        var stops = Stops(hex);
        return Table(i => i >= 248 ? Mix([stops[31], stops[32]], (i - 248) / 7.0) : Mix(stops, i / 8.0));
    }

    private static Rgba[] Parts((double X, double Y)[] red, (double X, double Y)[] green, (double X, double Y)[] blue) =>
        Table(i => new Rgba(At(red, i / 255.0), At(green, i / 255.0), At(blue, i / 255.0)));

    private static double At((double X, double Y)[] points, double x)
    {
        if (x <= points[0].X) return points[0].Y;
        for (var i = 1; i < points.Length; i++)
        {
            if (x <= points[i].X) return points[i - 1].Y + (points[i].Y - points[i - 1].Y) * (x - points[i - 1].X) / (points[i].X - points[i - 1].X);
        }
        return points[^1].Y;
    }

    private static Rgba[] Table(Func<int, Rgba> entry) => [.. Enumerable.Range(0, 256).Select(entry)];

    private static Rgba Mix(Rgba[] stops, double place)
    {
        var i = Math.Min((int)place, stops.Length - 2);
        var (a, b, t) = (stops[i], stops[i + 1], place - i);
        return new Rgba(a.R + (b.R - a.R) * t, a.G + (b.G - a.G) * t, a.B + (b.B - a.B) * t);
    }
}
