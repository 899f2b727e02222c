using System.Globalization;
using System.Numerics;

namespace KerasBridge.Numpy;

/// <summary>Text of numbers as Python writes it: <c>str</c>, <c>repr</c> and the format specifications (<c>.2f</c>, <c>&gt;8.3e</c>, <c>,</c>, <c>.1%</c>).</summary>
internal static partial class PythonFormat
{
    /// <summary>Python's <c>repr</c> of a float: the shortest digits that read back: <c>0.1</c>, <c>1e-05</c>, <c>1.0</c>, <c>inf</c>, <c>nan</c>.</summary>
    public static string Repr(double value) => Repr(value, DType.Float64);

    /// <summary>The text of a float whose precision is that of <paramref name="dtype"/>.</summary>
    public static string Repr(double value, DType dtype)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var sign = double.IsNegative(value) ? "-" : "";
        var (digits, exponent) = DecimalDigits.Shortest(Math.Abs(value), dtype);
        if (exponent is < -4 or >= 16) return sign + Scientific(digits, exponent, 'e');
        return sign + Positional(digits, exponent, 1);
    }

    /// <summary>Python's <c>str</c> of a value.</summary>
    public static string Str(object? value) => value switch
    {
        null or NoneType => "None",
        bool b => b ? "True" : "False",
        double d => Repr(d),
        float f => Repr(f, DType.Float32),
        Half h => Repr((double)h, new DType(DTypeCode.Float16)),
        string s => s,
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Python's <c>repr</c> of a value: as <c>str</c>, but text in quotes.</summary>
    public static string Repr(object? value) => value is string s ? Quote(s) : Str(value);

    /// <summary>Text in Python's quotes.</summary>
    public static string Quote(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var inner = text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t");
        return quote + (quote == '\'' ? inner.Replace("'", "\\'") : inner) + quote;
    }

    /// <summary>Digits with an exponent of at least two digits: <c>1.5e-05</c>.</summary>
    internal static string Scientific(string digits, int exponent, char letter) =>
        $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}{letter}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";

    /// <summary>Digits with a point, and at least <paramref name="decimals"/> digits behind it.</summary>
    internal static string Positional(string digits, int exponent, int decimals)
    {
        string whole, fraction;
        if (exponent < 0)
        {
            whole = "0";
            fraction = new string('0', -exponent - 1) + digits;
        }
        else
        {
            var padded = digits.PadRight(exponent + 1, '0');
            whole = padded[..(exponent + 1)];
            fraction = padded[(exponent + 1)..];
        }
        fraction = fraction.PadRight(decimals, '0');
        return fraction.Length == 0 ? whole : $"{whole}.{fraction}";
    }

    /// <summary>Whether a format string is one of Python's (else it is one of .NET's: <c>F2</c>, <c>N0</c>, <c>0.00</c>).</summary>
    public static bool IsPythonSpec(string? spec)
    {
        if (string.IsNullOrEmpty(spec)) return true;
        // "0", "000", "0.00" are custom formats in .NET; in Python they would ask for nothing.
        if (spec[0] == '0' && spec.TrimEnd('0') is "" or "0.") return false;
        return FormatSpec.TryParse(spec, out _);
    }

    /// <summary>Formats a number, text or other value by Python's rules.</summary>
    /// <param name="value">A .NET number, bool, text, or anything (which formats as its text).</param>
    /// <param name="spec">The specification; empty: as <c>str</c>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The specification is not one of Python's, or does not suit the value.</exception>
    public static string Format(object? value, string? spec)
    {
        if (string.IsNullOrEmpty(spec)) return Str(value);
        return value switch
        {
            double d => Format(d, spec),
            float f => Format(f, spec),
            Half h => Format((double)h, spec),
            decimal m => Format((double)m, spec),
            bool b => FormatSpec.Parse(spec, b).Type is '\0' or 's' ? Format(Str(b), spec) : Format(b ? BigInteger.One : BigInteger.Zero, spec),
            BigInteger i => Format(i, spec),
            sbyte or byte or short or ushort or int or uint or long => Format((BigInteger)Convert.ToInt64(value, CultureInfo.InvariantCulture), spec),
            ulong u => Format((BigInteger)u, spec),
            _ => Format(Str(value), spec),
        };
    }

    /// <summary>Formats text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="spec">The specification.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The specification does not suit text.</exception>
    public static string Format(string value, string spec)
    {
        var parsed = FormatSpec.Parse(spec, value);
        if (parsed.Type is not ('\0' or 's')) throw new FormatException($"Unknown format code '{parsed.Type}' for object of type 'str'. Received: '{spec}'");
        if (parsed.Sign != '\0') throw new FormatException("Sign not allowed in string format specifier");
        if (parsed.Align == '=') throw new FormatException("'=' alignment not allowed in string format specifier");
        if (parsed.Precision >= 0 && parsed.Precision < value.Length) value = value[..parsed.Precision];
        return parsed.Pad("", value, '<');
    }

    /// <summary>Formats a whole number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="spec">The specification.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The specification does not suit a whole number.</exception>
    public static string Format(BigInteger value, string spec)
    {
        var parsed = FormatSpec.Parse(spec, value);
        if (parsed.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%') return Format((double)value, spec);
        if (parsed.Precision >= 0) throw new FormatException("Precision not allowed in integer format specifier");
        var magnitude = BigInteger.Abs(value);
        var (prefix, digits) = parsed.Type switch
        {
            '\0' or 'd' or 'n' => ("", magnitude.ToString(CultureInfo.InvariantCulture)),
            'b' => ("0b", Radix(magnitude, 2)),
            'o' => ("0o", Radix(magnitude, 8)),
            'x' => ("0x", Radix(magnitude, 16)),
            'X' => ("0X", Radix(magnitude, 16).ToUpperInvariant()),
            'c' => ("", char.ConvertFromUtf32((int)value)),
            _ => throw new FormatException($"Unknown format code '{parsed.Type}' for object of type 'int'. Received: '{spec}'"),
        };
        var sign = value.Sign < 0 ? "-" : parsed.PlusSign;
        return parsed.PadNumber(sign + (parsed.Alternate ? prefix : ""), digits, "", parsed.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3);
    }

    private static string Radix(BigInteger value, int radix)
    {
        if (value.IsZero) return "0";
        var digits = new Stack<char>();
        for (; !value.IsZero; value /= radix) digits.Push("0123456789abcdef"[(int)(value % radix)]);
        return string.Concat(digits);
    }
}
