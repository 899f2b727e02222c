namespace KerasBridge.Numpy;

internal static partial class FloatText
{
    /// <summary>NumPy's <c>format_float_positional</c>.</summary>
    public static string Padded(NDArray x, int? precision, bool unique, bool fractional, string trim, bool sign, int? padLeft, int? padRight, int? minDigits)
    {
        var value = (double)x;
        if (!double.IsFinite(value)) return PythonFormat.Repr(value);
        if (!fractional && precision is <= 0) throw new ArgumentException($"precision must be greater than 0 if fractional=False. Received: precision={precision}");
        var text = !fractional && precision is { } digits ? Significant(value, x.dtype.IsFloat ? x.dtype : DType.Float64, digits, unique, Letter(trim), sign)
            : Positional(value, x.dtype.IsFloat ? x.dtype : DType.Float64, precision ?? (unique ? -1 : 16), unique, Letter(trim), minDigits ?? 0, sign);
        var point = text.IndexOf('.') is var at && at < 0 ? text.Length : at;
        if (padLeft is { } left) text = new string(' ', Math.Max(0, left - point)) + text;
        return padRight is { } right ? text + new string(' ', Math.Max(0, right - (text.Length - text.IndexOf('.') - 1))) : text;
    }

    /// <summary>NumPy's <c>format_float_scientific</c>.</summary>
    public static string Exponent(NDArray x, int? precision, bool unique, string trim, bool sign, int? padLeft, int? exponentDigits, int? minDigits)
    {
        var value = (double)x;
        if (!double.IsFinite(value)) return PythonFormat.Repr(value);
        var text = Scientific(value, x.dtype.IsFloat ? x.dtype : DType.Float64, precision ?? (unique ? -1 : 16), unique, Letter(trim), minDigits ?? 0, exponentDigits ?? 2, sign);
        return text.PadLeft(text.Length + Math.Max(0, (padLeft ?? 0) - text.IndexOf('.')));
    }

    /// <summary>Without an exponent, to so many digits that count.</summary>
    private static string Significant(double value, DType dtype, int precision, bool unique, char trim, bool plus)
    {
        var (digits, exponent) = DecimalDigits.Shortest(Math.Abs(value), dtype);
        if (!unique || digits.Length > precision) (digits, exponent) = DecimalDigits.Significant(Math.Abs(value), precision);
        var text = PythonFormat.Positional(digits, exponent, 0);
        return Sign(value, plus) + Trim(text.Contains('.') ? text : text + '.', trim, 0);
    }

    private static char Letter(string trim) => trim is "k" or "." or "0" or "-" ? trim[0]
        : throw new ArgumentException($"if supplied, trim must be 'k', '.', '0' or '-' found `{trim}`");
}
