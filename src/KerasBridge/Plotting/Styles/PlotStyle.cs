using System.Collections.Immutable;
using System.Globalization;
using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>The values of <c>plt.rcParams</c> at one time: how what is made then looks.</summary>
internal sealed class PlotStyle
{
    private static readonly Lazy<PlotStyle> s_default = new(static () => new(RcTable.Defaults.ToImmutableDictionary()));

    private readonly ImmutableDictionary<string, object> _values;
    private readonly Dictionary<string, Rgba> _colours = [];

    private PlotStyle(ImmutableDictionary<string, object> values)
    {
        _values = values;
        Cycle = (Rgba[])values["axes.prop_cycle"];
    }

    /// <summary>The ten colours of matplotlib's own cycle.</summary>
    public static IReadOnlyList<Rgba> Tab { get; } = [.. "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf".Split(' ').Select(Rgba.FromHex)];

    /// <summary>What everything is at first.</summary>
    public static PlotStyle Default => s_default.Value;

    /// <summary>The colours of what is drawn, one after the other.</summary>
    public IReadOnlyList<Rgba> Cycle { get; }

    public (double Width, double Height) Size => ((double, double))_values["figure.figsize"];
    public Rgba Face => Colour("figure.facecolor");
    public Rgba AxesFace => Colour("axes.facecolor");
    public Rgba Edge => Colour("axes.edgecolor");
    public double EdgeWidth => Number("axes.linewidth");
    public Rgba Ink => Colour("text.color");
    public Rgba TitleInk => Word("axes.titlecolor") == "auto" ? Ink : Colour("axes.titlecolor");
    public string Map => Word("image.cmap");

    /// <summary>A value as it is kept.</summary>
    public object this[string key] => _values[key];

    public double Number(string key) => (double)_values[key];

    public bool Flag(string key) => (bool)_values[key];

    public string Word(string key) => (string)_values[key];

    public bool Bold(string key) => Word(key) == "bold";

    public (double First, double Second) Pair(string key) => ((double, double))_values[key];

    /// <summary>A size of text in points.</summary>
    public double Points(string key) => _values[key] is double points ? points : ((FontSize)Word(key)).In(Number("font.size"));

    /// <summary>A size of text that was asked for, else the one of a key.</summary>
    public double Points(FontSize? asked, string key) => asked?.In(Number("font.size")) ?? Points(key);

    public Rgba Colour(string key)
    {
        lock (_colours)
        {
            if (_colours.TryGetValue(key, out var known)) return known;
            return _colours[key] = ColourParser.Parse(Word(key), key, Cycle);
        }
    }

    /// <summary>The same with some other values.</summary>
    public PlotStyle With(IEnumerable<(string Key, object Value)> values) => new(_values.SetItems(values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))));

    /// <summary>The same with a style of that name laid over it.</summary>
    /// <exception cref="ArgumentException">There is no such style.</exception>
    public PlotStyle With(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name == "default") return Default;
        if (StyleSheets.Find(name) is { } sheet) return With(RcTable.Sheet(sheet));
        throw new ArgumentException($"'{name}' is not a valid package style, path of style file, URL of style file, or library style name (library styles are listed in `style.available`).{Suggest.Sentence(name, StyleSheets.Names)} " +
            $"Expected one of {string.Join(", ", StyleSheets.Names.Select(known => $"'{known}'"))}. Received: style='{name}'");
    }

    /// <summary>A value as Python prints it.</summary>
    public string Text(string key) => _values[key] switch
    {
        double number => number.ToString("0.0###############", CultureInfo.InvariantCulture),
        (double a, double b) => FormattableString.Invariant($"[{a:0.0###}, {b:0.0###}]"),
        Rgba[] cycle => $"cycler('color', [{string.Join(", ", cycle.Select(colour => $"'{colour.Hex}'"))}])",
        var other => other.ToString()!,
    };
}
