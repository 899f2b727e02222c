namespace KerasBridge.Numpy;

internal static partial class FloatText
{
    /// <summary>NumPy's <c>format_float_positional</c>.</summary>
    public static string Padded(NDArray x, int? precision, bool unique, string trim, bool sign, int? padLeft, int? padRight, int? minDigits)
    {
        var value = (double)x;
        if (!double.IsFinite(value)) return PythonFormat.Repr(value);
        var text = Positional(value, x.dtype.IsFloat ? x.dtype : DType.Float64, precision ?? (unique ? -1 : 16), unique, Letter(trim), minDigits ?? 0, sign);
        var point = text.IndexOf('.') is var at && at < 0 ? text.Length : at;
        if (padLeft is { } left) text = new string(' ', Math.Max(0, left - point)) + text;
        return padRight is { } right ? text + new string(' ', Math.Max(0, right - (text.Length - text.IndexOf('.') - 1))) : text;
    }

    /// <summary>NumPy's <c>format_float_scientific</c>.</summary>
    public static string Exponent(NDArray x, int? precision, bool unique, string trim, bool sign, int? exponentDigits, int? minDigits)
    {
        var value = (double)x;
        if (!double.IsFinite(value)) return PythonFormat.Repr(value);
        return Scientific(value, x.dtype.IsFloat ? x.dtype : DType.Float64, precision ?? (unique ? -1 : 16), unique, Letter(trim), minDigits ?? 0, exponentDigits ?? 2, sign);
    }

    private static char Letter(string trim) => trim is "k" or "." or "0" or "-" ? trim[0]
        : throw new ArgumentException($"if supplied, trim must be 'k', '.', '0' or '-' found `{trim}`");
}
