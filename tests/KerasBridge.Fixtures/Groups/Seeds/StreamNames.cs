using System.Globalization;
using System.Text.RegularExpressions;

namespace KerasBridge.Fixtures;

/// <summary>The fields of the raw-stream cases: a function's name and, after underscores, its arguments (<c>randint_0_2p33</c>).</summary>
internal static partial class StreamNames
{
    /// <summary>Splits <c>uniform_-2_3</c> into <c>uniform</c> and −2, 3. Letters before a number are dropped (<c>range30</c>), <c>6x2</c> is two numbers.</summary>
    public static (string Function, double[] Arguments) Split(string field)
    {
        var first = NumberPattern().Match(field);
        if (!first.Success) return (field, []);
        var function = field[..first.Index].TrimEnd('_');
        var numbers = NumberPattern().Matches(field).Select(match => Number(match.Groups[1].Value)).ToArray();
        return (function, numbers);
    }

    private static double Number(string text)
    {
        var power = text.IndexOf('p');
        return power < 0
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : Math.Pow(double.Parse(text[..power], CultureInfo.InvariantCulture), double.Parse(text[(power + 1)..], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<=[_a-zx])(-?\d+(?:\.\d+)?(?:e\d+|p\d+)?)(?=_|x|$)")]
    private static partial Regex NumberPattern();
}
