namespace KerasBridge.Numpy;

/// <summary>Formats the elements of one array so that they align.</summary>
internal abstract class ElementFormat
{
    /// <summary>The text of one element.</summary>
    public abstract string Text(object value);

    /// <summary>The format for an array.</summary>
    /// <param name="dtype">The type of its elements.</param>
    /// <param name="values">The elements that will be printed.</param>
    /// <param name="zeroD">Whether the array has no axes.</param>
    /// <param name="options">How to print.</param>
    public static ElementFormat For(DType dtype, IReadOnlyList<object> values, bool zeroD, PrintOptions options)
    {
        if (Custom(dtype, options) is { } custom) return new CustomFormat(dtype, custom);
        if (dtype.IsFloat) return new FloatFormat(dtype, values, options);
        if (dtype.IsText) return new TextFormat();
        return dtype.IsBool ? new BoolFormat(zeroD) : new IntegerFormat(values, options);
    }

    private static Func<Scalar, string>? Custom(DType dtype, PrintOptions options)
    {
        if (options.Formatter is not { } formatter) return null;
        string[] names = dtype.kind switch
        {
            "f" => ["float", "float_kind", "all"],
            "i" or "u" => ["int", "int_kind", "all"],
            "b" => ["bool", "all"],
            _ => ["numpystr", "str_kind", "all"],
        };
        foreach (var name in names)
        {
            if (formatter.TryGetValue(name, out var found)) return found;
        }
        return null;
    }

    private sealed class CustomFormat(DType dtype, Func<Scalar, string> format) : ElementFormat
    {
        public override string Text(object value) => value switch
        {
            bool b => format(Scalar.Of(b ? 1 : 0, DType.Bool)),
            long l => format(l),
            double d => format(Scalar.Of(d, dtype)),
            _ => PythonFormat.Repr(value),
        };
    }

    private sealed class TextFormat : ElementFormat
    {
        public override string Text(object value) => PythonFormat.Repr(value);
    }

    private sealed class BoolFormat(bool zeroD) : ElementFormat
    {
        public override string Text(object value) => (bool)value ? zeroD ? "True" : " True" : "False";
    }

    private sealed class IntegerFormat : ElementFormat
    {
        private readonly int _width;
        private readonly string _sign;

        public IntegerFormat(IReadOnlyList<object> values, PrintOptions options)
        {
            _sign = options.Sign == "-" ? "" : options.Sign;
            _width = values.Count == 0 ? 0 : values.Max(v => Plain(v).Length);
        }

        public override string Text(object value) => Plain(value).PadLeft(_width);

        private string Plain(object value) => value is long and < 0 ? PythonFormat.Str(value) : _sign + PythonFormat.Str(value);
    }
}
