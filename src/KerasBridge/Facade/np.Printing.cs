using KerasBridge.Numpy;

namespace KerasBridge;

// Text of arrays.
public partial class np
{
    /// <summary>Sets how arrays are printed; what is null stays.</summary>
    public static void set_printoptions(int? precision = null, double? threshold = null, int? edgeitems = null, int? linewidth = null, bool? suppress = null, string? nanstr = null, string? infstr = null, IReadOnlyDictionary<string, Func<Scalar, string>>? formatter = null, string? sign = null, string? floatmode = null) => PrintOptions.Current = PrintOptions.Current.With(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode);

    /// <summary>How arrays are printed now.</summary>
    public static IReadOnlyDictionary<string, object?> get_printoptions() => PrintOptions.Current.ToDictionary();

    /// <summary>Sets how arrays are printed until the result is disposed: <c>using (np.printoptions(precision: 3))</c>.</summary>
    public static IDisposable printoptions(int? precision = null, double? threshold = null, int? edgeitems = null, int? linewidth = null, bool? suppress = null, string? nanstr = null, string? infstr = null, IReadOnlyDictionary<string, Func<Scalar, string>>? formatter = null, string? sign = null, string? floatmode = null) => new PrintOptionsScope(PrintOptions.Current.With(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, formatter, sign, floatmode));

    /// <summary>The text of an array.</summary>
    public static string array2string(NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null, string separator = " ", string prefix = "", double? threshold = null, int? edgeitems = null, string? sign = null, string? floatmode = null, string suffix = "", IReadOnlyDictionary<string, Func<Scalar, string>>? formatter = null) => ArrayPrinter.ToText(a, PrintOptions.Current.With(precision, threshold, edgeitems, max_line_width, suppress_small, null, null, formatter, sign, floatmode), separator, prefix, suffix);

    /// <summary>The text that <c>print</c> shows.</summary>
    public static string array_str(NDArray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null) => ArrayPrinter.Str(a, PrintOptions.Current.With(precision, null, null, max_line_width, suppress_small));

    /// <summary>The text with type that <c>repr</c> shows.</summary>
    public static string array_repr(NDArray arr, int? max_line_width = null, int? precision = null, bool? suppress_small = null) => ArrayPrinter.Repr(arr, PrintOptions.Current.With(precision, null, null, max_line_width, suppress_small));

    /// <summary>A float without an exponent.</summary>
    public static string format_float_positional(NDArray x, int? precision = null, bool unique = true, bool fractional = true, string trim = "k", bool sign = false, int? pad_left = null, int? pad_right = null, int? min_digits = null) => FloatText.Padded(x, precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits);

    /// <summary>A float with an exponent.</summary>
    public static string format_float_scientific(NDArray x, int? precision = null, bool unique = true, string trim = "k", bool sign = false, int? pad_left = null, int? exp_digits = null, int? min_digits = null) => FloatText.Exponent(x, precision, unique, trim, sign, pad_left, exp_digits, min_digits);
}
