namespace KerasBridge.Numpy;

internal static partial class PythonFormat
{
    /// <summary>Formats a float.</summary>
    /// <param name="value">The number.</param>
    /// <param name="spec">The specification.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The specification does not suit a float.</exception>
    public static string Format(double value, string spec)
    {
        var parsed = FormatSpec.Parse(spec, value);
        var sign = double.IsNegative(value) && !double.IsNaN(value) ? "-" : parsed.PlusSign;
        var type = parsed.Type;
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "nan" : "inf";
            if (char.IsUpper(type)) name = name.ToUpperInvariant();
            return parsed.PadNumber(sign, name, type == '%' ? "%" : "", 0);
        }
        var magnitude = Math.Abs(value);
        var (digits, tail) = type switch
        {
            'f' or 'F' => Split(DecimalDigits.Fixed(magnitude, Decimals(parsed, 6))),
            '%' => Percent(magnitude, Decimals(parsed, 6)),
            'e' or 'E' => Split(Exponent(magnitude, Decimals(parsed, 6), type)),
            'g' or 'G' or 'n' => Split(General(magnitude, parsed.Precision < 0 ? 6 : Math.Max(parsed.Precision, 1), type == 'G' ? 'E' : 'e', parsed.Alternate)),
            '\0' => Split(parsed.Precision < 0 ? Repr(magnitude) : Plain(magnitude, Math.Max(parsed.Precision, 1))),
            _ => throw new FormatException($"Unknown format code '{type}' for object of type 'float'. Received: '{spec}'"),
        };
        if (parsed.NoNegativeZero && sign == "-" && (digits + tail).All(c => c is '0' or '.' or '%')) sign = parsed.PlusSign;
        if (parsed.Alternate && !tail.Contains('.') && !digits.Contains('.')) tail = "." + tail;
        return parsed.PadNumber(sign, digits, tail, 3);
    }

    private static int Decimals(FormatSpec spec, int standard) => spec.Precision < 0 ? standard : spec.Precision;

    private static (string Digits, string Tail) Percent(double value, int decimals)
    {
        var (digits, tail) = Split(DecimalDigits.Fixed(value * 100, decimals));
        return (digits, tail + "%");
    }

    /// <summary>Parts the digits before the point, which thousands separators group, from the rest.</summary>
    private static (string Digits, string Tail) Split(string text)
    {
        var i = text.AsSpan().IndexOfAny('.', 'e', 'E');
        return i < 0 ? (text, "") : (text[..i], text[i..]);
    }

    private static string Exponent(double value, int decimals, char letter)
    {
        var (digits, exponent) = DecimalDigits.Significant(value, decimals + 1);
        return Scientific(digits, exponent, letter);
    }

    private static string General(double value, int precision, char letter, bool keepZeros)
    {
        var (digits, exponent) = DecimalDigits.Significant(value, precision);
        if (!keepZeros)
        {
            digits = digits.TrimEnd('0');
            if (digits.Length == 0) digits = "0";
        }
        return exponent < -4 || exponent >= precision ? Scientific(digits, exponent, letter) : Positional(digits, exponent, 0);
    }

    /// <summary>No type, but a precision: like <c>g</c>, with a digit behind the point, and exponents from 10^precision-1 on.</summary>
    private static string Plain(double value, int precision)
    {
        var (digits, exponent) = DecimalDigits.Significant(value, precision);
        digits = digits.TrimEnd('0');
        if (digits.Length == 0) digits = "0";
        return exponent < -4 || exponent >= precision ? Scientific(digits, exponent, 'e') : Positional(digits, exponent, 1);
    }
}
