using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>The kinds of lines, by sign or name.</summary>
internal static class LineStyles
{
    private static readonly Dictionary<string, double[]?> s_known = new()
    {
        ["-"] = null, ["solid"] = null,
        ["--"] = [3.7, 1.6], ["dashed"] = [3.7, 1.6],
        ["-."] = [6.4, 1.6, 1, 1.6], ["dashdot"] = [6.4, 1.6, 1, 1.6],
        [":"] = [1, 1.65], ["dotted"] = [1, 1.65],
    };

    /// <summary>Whether the style says that no line is drawn.</summary>
    public static bool IsNone(string style) => style is "" or " " or "None" or "none";

    /// <summary>Whether there is such a style.</summary>
    public static bool IsKnown(string style) => IsNone(style) || s_known.ContainsKey(style);

    /// <summary>The pen of a style; null where no line is drawn. Dashes grow with the width, as in matplotlib.</summary>
    /// <exception cref="ArgumentException">There is no such style.</exception>
    public static Pen? Pen(string style, Rgba colour, double width)
    {
        Check(style);
        if (IsNone(style) || width <= 0) return null;
        var dashes = s_known[style];
        return dashes is null ? new Pen(colour, width) : new Pen(colour, width, Array.ConvertAll(dashes, length => length * width), LineCap.Butt);
    }

    /// <summary>Refuses what is not known.</summary>
    /// <exception cref="ArgumentException">There is no such style.</exception>
    public static void Check(string style)
    {
        if (IsKnown(style)) return;
        throw new ArgumentException(
            $"'{style}' is not a valid value for linestyle.{Suggest.Sentence(style, s_known.Keys.Where(name => name.Length > 2))} " +
            $"Expected {string.Join(", ", s_known.Keys.Select(name => $"'{name}'"))} or 'none'. Received: linestyle='{style}'");
    }
}
