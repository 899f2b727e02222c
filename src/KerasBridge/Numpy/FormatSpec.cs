using System.Text.RegularExpressions;

namespace KerasBridge.Numpy;

/// <summary>A format specification of Python, taken apart.</summary>
internal readonly partial record struct FormatSpec(
    char Fill, char Align, char Sign, bool NoNegativeZero, bool Alternate, bool ZeroPadded, int Width, char Grouping, int Precision, char Type)
{
    [GeneratedRegex(@"^(?:(.)?([<>=^]))?([+\- ])?(z)?(#)?(0)?(\d{1,6})?([,_])?(?:\.(\d{1,6}))?([bcdeEfFgGnosxX%])?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();

    /// <summary>What stands before a number that is not negative.</summary>
    public string PlusSign => Sign switch { '+' => "+", ' ' => " ", _ => "" };

    /// <summary>Takes a specification apart.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string spec, out FormatSpec parsed)
    {
        var match = Grammar().Match(spec);
        parsed = default;
        if (!match.Success) return false;
        char At(int group, char otherwise) => match.Groups[group].Success && match.Groups[group].Length > 0 ? match.Groups[group].Value[0] : otherwise;
        int Number(int group, int otherwise) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan) : otherwise;
        var zero = match.Groups[6].Success;
        parsed = new FormatSpec(At(1, zero ? '0' : ' '), At(2, zero ? '=' : '\0'), At(3, '\0'), match.Groups[4].Success, match.Groups[5].Success,
            zero, Number(7, 0), At(8, '\0'), Number(9, -1), At(10, '\0'));
        return true;
    }

    /// <summary>Takes a specification apart.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static FormatSpec Parse(string spec, object value) => TryParse(spec, out var parsed) ? parsed
        : throw new FormatException($"Invalid format specifier '{spec}' for object of type '{TypeName(value)}'. Expected [[fill]align][sign][0][width][,][.precision][type], as in '.2f' or '>8.3e'.");

    /// <summary>Fills text up to the width.</summary>
    public string Pad(string sign, string text, char standardAlign)
    {
        var missing = Width - sign.Length - text.Length;
        if (missing <= 0) return sign + text;
        return (Align == '\0' ? standardAlign : Align) switch
        {
            '<' => sign + text + new string(Fill, missing),
            '^' => new string(Fill, missing / 2) + sign + text + new string(Fill, missing - missing / 2),
            '=' => sign + new string(Fill, missing) + text,
            _ => new string(Fill, missing) + sign + text,
        };
    }

    /// <summary>Groups the digits before the point and fills up to the width.</summary>
    public string PadNumber(string sign, string digits, string tail, int groupSize)
    {
        if (Grouping == '\0' || groupSize == 0) return Pad(sign, digits + tail, '>');
        if (ZeroPadded && Align == '=')
        {
            // Zeros that fill up are grouped as well: format(1234, "010,") is 00,001,234.
            while (sign.Length + Grouped(digits, groupSize).Length + tail.Length < Width) digits = "0" + digits;
            return sign + Grouped(digits, groupSize) + tail;
        }
        return Pad(sign, Grouped(digits, groupSize) + tail, '>');
    }

    private string Grouped(string digits, int groupSize)
    {
        for (var i = digits.Length - groupSize; i > 0; i -= groupSize) digits = digits.Insert(i, Grouping.ToString());
        return digits;
    }

    private static string TypeName(object value) => value switch { string => "str", double or float => "float", bool => "bool", _ => "int" };
}
