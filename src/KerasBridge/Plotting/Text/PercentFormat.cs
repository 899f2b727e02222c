using System.Globalization;
using System.Text.RegularExpressions;

namespace KerasBridge.Plotting;

/// <summary>Python's <c>"%.1f%%"</c> with one number.</summary>
internal sealed partial class PercentFormat
{
    private readonly string _before;
    private readonly string _after;
    private readonly int _width;
    private readonly int _digits;

    private PercentFormat(string before, string after, int width, int digits) => (_before, _after, _width, _digits) = (before, after, width, digits);

    /// <summary>Reads a format.</summary>
    /// <exception cref="ArgumentException">It has no place, or several, for a number.</exception>
    public static PercentFormat Parse(string text)
    {
        var match = Place().Match(text);
        if (!match.Success || Place().Matches(text).Count != 1 || (text[..match.Index] + text[(match.Index + match.Length)..]).Replace("%%", "").Contains('%'))
            throw new ArgumentException($"autopct '{text}' is not a valid format. Expected one number such as '%1.1f%%' or '%d%%'. Received: autopct='{text}'");
        var digits = match.Groups[3].Value is "d" or "i" ? 0 : match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 6;
        var width = match.Groups[1].Value is { Length: > 0 } wide ? int.Parse(wide, CultureInfo.InvariantCulture) : 0;
        return new PercentFormat(text[..match.Index].Replace("%%", "%"), text[(match.Index + match.Length)..].Replace("%%", "%"), width, Math.Min(digits, 15));
    }

    /// <summary>The text for a number.</summary>
    public string Text(double value) => _before + value.ToString("F" + _digits, CultureInfo.InvariantCulture).PadLeft(_width) + _after;

    [GeneratedRegex(@"(?<!%)(?:%%)*%(\d{0,2})(?:\.(\d{1,2}))?([fdi])")]
    private static partial Regex Place();
}
