using System.Globalization;
using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>Reads the colours that users write.</summary>
internal static class ColourParser
{
    /// <summary>A colour by name, <c>C0</c> … <c>C9</c>, <c>#rgb</c>, <c>#rrggbb</c>, <c>#rrggbbaa</c>, a grey such as <c>0.5</c>, or <c>none</c>.</summary>
    /// <exception cref="ArgumentException">There is no such colour.</exception>
    public static Rgba Parse(string text, string argument, IReadOnlyList<Rgba> cycle)
    {
        if (TryParse(text, cycle, out var colour)) return colour;
        throw new ArgumentException(
            $"'{text}' is not a valid value for {argument}: there is no such colour.{Suggest.Sentence(text, NamedColours.Names)} " +
            $"Expected a name, 'C0' to 'C9', '#rrggbb', a grey such as '0.5', or a tuple of numbers from 0 to 1. Received: {argument}='{text}'");
    }

    /// <summary>The same without an exception.</summary>
    public static bool TryParse(string text, IReadOnlyList<Rgba> cycle, out Rgba colour)
    {
        if (NamedColours.TryGet(text, out colour)) return true;
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            colour = Rgba.None;
            return true;
        }
        if (text.Length >= 2 && text[0] == 'C' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            colour = cycle[place % cycle.Count];
            return true;
        }
        if (text.StartsWith('#') && text[1..].All(char.IsAsciiHexDigit))
        {
            var digits = text.Length is 4 or 5 ? string.Concat(text[1..].Select(c => $"{c}{c}")) : text[1..];
            if (digits.Length is not (6 or 8)) return false;
            colour = Rgba.FromHex(digits);
            return true;
        }
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var grey) || !(grey is >= 0 and <= 1)) return false;
        colour = new Rgba(grey, grey, grey);
        return true;
    }
}
