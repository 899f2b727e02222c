using System.Globalization;
using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>The keys of <c>plt.rcParams</c> that are known here: what each takes and what it is at first, as in matplotlib.</summary>
internal static partial class RcTable
{
    private static readonly Dictionary<string, (RcKind Kind, string[] Words)> s_kinds = [];
    private static readonly Dictionary<string, object> s_defaults = Read();

    /// <summary>What every key is at first.</summary>
    public static IReadOnlyDictionary<string, object> Defaults => s_defaults;

    /// <summary>All keys.</summary>
    public static IReadOnlyCollection<string> Keys => s_kinds.Keys;

    /// <summary>Refuses a key that is not known.</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static void Check(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (s_kinds.ContainsKey(key)) return;
        throw new ArgumentException($"{key} is not a valid rc parameter (see rcParams.keys() for a list of valid parameters).{Suggest.Sentence(key, s_kinds.Keys)} Expected a known key. Received: '{key}'");
    }

    /// <summary>A value in the form that the key has it in: a double, bool, string, pair of doubles or list of colours.</summary>
    /// <exception cref="ArgumentException">The value is not one of the key's kind.</exception>
    public static object Read(string key, object value)
    {
        Check(key);
        var (kind, words) = s_kinds[key];
        return (kind, value) switch
        {
            (RcKind.Flag, bool flag) => flag,
            (RcKind.Flag, string text) when bool.TryParse(text, out var flag) => flag,
            (RcKind.Number or RcKind.Size, double number) when double.IsFinite(number) && (number >= 0 || key.Contains("pad") || key.Contains("margin")) => number,
            (RcKind.Pair, (double a, double b)) when double.IsFinite(a) && double.IsFinite(b) => (a, b),
            (RcKind.Cycle, string[] { Length: > 0 } names) => (object)Array.ConvertAll(names, name => ColourParser.Parse(name, key, [])),
            (RcKind.Colour, string name) => Colour(key, name),
            (RcKind.Colour, double grey) => Colour(key, grey.ToString(CultureInfo.InvariantCulture)),
            (RcKind.ColourOrWord, string name) => words.Contains(name) ? name : Colour(key, name),
            (RcKind.Word, bool flag) when words.Contains(flag ? "True" : "False") => flag ? "True" : "False",
            (RcKind.Word, string name) when words.Contains(name) => name,
            (RcKind.Word, double number) when words.Length == 0 => number.ToString(CultureInfo.InvariantCulture),
            (RcKind.Map, string name) => ColourMap.Of(name).Name,
            (RcKind.Text, string or double) => Place(key, value),
            (RcKind.Size, string name) => Size(key, name),
            (RcKind.Number, string text) when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            (RcKind.Pair, string text) when text.Split(',') is [var a, var b] => (double.Parse(a, CultureInfo.InvariantCulture), double.Parse(b, CultureInfo.InvariantCulture)),
            (RcKind.Cycle, string text) => Array.ConvertAll(text.Split(' '), name => ColourParser.Parse(name, key, [])),
            _ => throw Refuse(key, kind, words, value),
        };
    }

    /// <summary>What a sheet of lines <c>key: value</c> says.</summary>
    public static IEnumerable<(string Key, object Value)> Sheet(string text)
    {
        foreach (var line in text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':');
            var (keys, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            // *tick stands for both axes.
            foreach (var key in keys.StartsWith('*') ? new[] { "x" + keys[1..], "y" + keys[1..] } : [keys]) yield return (key, Read(key, value));
        }
    }

    /// <summary>The two keys that take a word or a number: where legends stand, and how fine files are.</summary>
    private static string Place(string key, object value)
    {
        if (key == "legend.loc") return LegendLoc.NameOf(value is double code ? (LegendLoc)(int)code : (LegendLoc)(string)value);
        var text = value is double number ? number.ToString(CultureInfo.InvariantCulture) : (string)value;
        if (text != "figure") Figure.CheckDpi(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var dpi) ? dpi : 0);
        return text;
    }

    private static string Colour(string key, string name)
    {
        ColourParser.Parse(name, key, PlotStyle.Tab);
        return name;
    }

    private static object Size(string key, string name)
    {
        if (double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var points)) return points;
        try
        {
            _ = (FontSize)name;
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"Key {key}: {error.Message}", error);
        }
        return name;
    }

    private static ArgumentException Refuse(string key, RcKind kind, string[] words, object value)
    {
        var received = value switch { double number => number.ToString(CultureInfo.InvariantCulture), string text => $"'{text}'", string[] list => $"[{string.Join(", ", list)}]", _ => value.ToString() };
        var expected = kind switch
        {
            RcKind.Number => "a finite number, not negative",
            RcKind.Size => "points, or a name such as 'large'",
            RcKind.Pair => "two numbers",
            RcKind.Flag => "true or false",
            RcKind.Cycle => "a list of colours",
            RcKind.Word => "one of " + string.Join(", ", words.Select(word => $"'{word}'")),
            RcKind.Text => "a name",
            _ => "a colour",
        };
        var nearest = kind is RcKind.Word && value is string name ? Suggest.Sentence(name, words) : "";
        return new ArgumentException($"Key {key}: {received} is not a valid value.{nearest} Expected {expected}. Received: {received}");
    }

    private static Dictionary<string, object> Read()
    {
        var defaults = new Dictionary<string, object>();
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var key in parts[0].StartsWith('*') ? new[] { "x" + parts[0][1..], "y" + parts[0][1..] } : [parts[0]])
            {
                s_kinds[key] = (Enum.Parse<RcKind>(parts[1]), parts.Length > 3 ? parts[3].Split(' ') : []);
                defaults[key] = Read(key, parts[2]);
            }
        }
        return defaults;
    }
}
