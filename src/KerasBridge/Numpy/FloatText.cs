namespace KerasBridge.Numpy;

/// <summary>Single floats as NumPy prints them: shortest digits, cut at a precision.</summary>
internal static partial class FloatText
{
    /// <summary>Without an exponent.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="dtype">The type whose precision counts.</param>
    /// <param name="precision">Digits behind the point at most; negative: as many as needed.</param>
    /// <param name="unique">False: all digits up to the precision, not only those needed.</param>
    /// <param name="trim"><c>k</c> keeps zeros at the end, <c>.</c> drops them, <c>0</c> leaves one, <c>-</c> drops the point too.</param>
    /// <param name="minDigits">Digits behind the point at least.</param>
    /// <param name="plus">Whether numbers that are not negative get a plus.</param>
    public static string Positional(double value, DType dtype, int precision, bool unique, char trim, int minDigits = 0, bool plus = false)
    {
        var magnitude = Math.Abs(value);
        string text;
        if (unique)
        {
            var (digits, exponent) = DecimalDigits.Shortest(magnitude, dtype);
            var decimals = digits.Length - 1 - exponent;
            // More digits than needed are those of the exact value, not zeros.
            text = precision >= 0 && decimals > precision ? DecimalDigits.Fixed(magnitude, precision)
                : decimals < minDigits ? DecimalDigits.Fixed(magnitude, minDigits)
                : PythonFormat.Positional(digits, exponent, 0);
        }
        else
        {
            text = DecimalDigits.Fixed(magnitude, precision);
        }
        if (!text.Contains('.')) text += '.';
        return Sign(value, plus) + Trim(text, trim, minDigits);
    }

    /// <summary>With an exponent.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="dtype">The type whose precision counts.</param>
    /// <param name="precision">Digits behind the point at most; negative: as many as needed.</param>
    /// <param name="unique">False: all digits up to the precision.</param>
    /// <param name="trim">As for <see cref="Positional"/>.</param>
    /// <param name="minDigits">Digits behind the point at least.</param>
    /// <param name="exponentDigits">Digits of the exponent at least.</param>
    /// <param name="plus">Whether numbers that are not negative get a plus.</param>
    public static string Scientific(double value, DType dtype, int precision, bool unique, char trim, int minDigits = 0, int exponentDigits = 2, bool plus = false)
    {
        var magnitude = Math.Abs(value);
        var (digits, exponent) = DecimalDigits.Shortest(magnitude, dtype);
        if (precision >= 0 && (!unique || digits.Length - 1 > precision)) (digits, exponent) = DecimalDigits.Significant(magnitude, precision + 1);
        else if (digits.Length - 1 < minDigits) (digits, exponent) = DecimalDigits.Significant(magnitude, minDigits + 1);
        var mantissa = Trim(digits[..1] + "." + digits[1..], trim, minDigits);
        var power = Math.Abs(exponent).ToString().PadLeft(Math.Max(exponentDigits, 2), '0');
        return $"{Sign(value, plus)}{mantissa}e{(exponent < 0 ? '-' : '+')}{power}";
    }

    private static string Sign(double value, bool plus) => double.IsNegative(value) ? "-" : plus ? "+" : "";

    private static string Trim(string text, char trim, int minDigits)
    {
        if (trim != 'k') text = text.TrimEnd('0');
        var point = text.IndexOf('.');
        var decimals = text.Length - point - 1;
        if (trim == 'k' && decimals < minDigits) text += new string('0', minDigits - decimals);
        if (trim == '0' && text.EndsWith('.')) text += '0';
        return trim == '-' ? text.TrimEnd('.') : text;
    }
}
