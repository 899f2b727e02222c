using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>The short form of <c>plot</c>: colour, sign and line, in any order; null where it says nothing.</summary>
internal sealed record LineFormat(string? Colour, string? Marker, string? Line)
{
    /// <summary>Reads <c>"r--"</c>, <c>"bo"</c>, <c>"C1:"</c>, or a colour's name.</summary>
    /// <exception cref="ArgumentException">A letter is not known, or a part comes twice.</exception>
    public static LineFormat Parse(string text)
    {
        if (text.Length > 1 && NamedColours.TryGet(text, out _)) return new(text, null, null);
        if (text.StartsWith('#')) return new(text, null, null);
        var (colour, marker, line) = ((string?)null, (string?)null, (string?)null);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && text.Substring(i, 2) is "--" or "-.")
            {
                line = Once(line, text.Substring(i, 2), "linestyle", text);
                i++;
            }
            else if (c is '-' or ':') line = Once(line, c.ToString(), "linestyle", text);
            else if ("bgrcmykw".Contains(c)) colour = Once(colour, c.ToString(), "color", text);
            else if (c == 'C' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) colour = Once(colour, text.Substring(i++, 2), "color", text);
            else if (Markers.IsKnown(c)) marker = Once(marker, c.ToString(), "marker", text);
            else
            {
                throw new ArgumentException($"'{text}' is not a valid format string (unrecognized character '{c}').{Suggest.Sentence(text, NamedColours.Names)} " +
                    $"Expected a colour, a marker and a line style such as 'r--' or 'bo-'. Received: fmt='{text}'");
            }
        }
        return new(colour, marker, line);
    }

    private static string Once(string? before, string value, string what, string text) => before is null ? value
        : throw new ArgumentException($"'{text}' is not a valid format string (two {what} symbols). Expected one {what} at most. Received: fmt='{text}'");
}
