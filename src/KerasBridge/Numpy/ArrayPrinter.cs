using System.Text;

namespace KerasBridge.Numpy;

/// <summary>Text of arrays, letter for letter as NumPy prints them.</summary>
internal static class ArrayPrinter
{
    /// <summary>What <c>print(array)</c> shows.</summary>
    public static string Str(NDArray array, PrintOptions? options = null)
    {
        if (array.Kind != ArrayKind.Array || array.ndim == 0) return ScalarText(array);
        return ToText(array, options ?? PrintOptions.Current, " ", "", "");
    }

    /// <summary>What Python's <c>repr</c> shows: <c>array([1, 2])</c>, <c>np.float64(0.5)</c>.</summary>
    public static string Repr(NDArray array, PrintOptions? options = null)
    {
        options ??= PrintOptions.Current;
        if (array.Kind != ArrayKind.Array)
        {
            var text = array.dtype.IsText ? PythonFormat.Repr(ElementAccess.Get(array, 0)) : ScalarText(array);
            if (array.Kind == ArrayKind.Python) return text;
            return array.dtype.IsBool ? $"np.{text}_" : array.dtype.IsText ? $"np.str_({text})" : $"np.{array.dtype.name}({text})";
        }
        const string prefix = "array(";
        var empty = array.LongSize == 0;
        var list = empty ? "[]" : ToText(array, options, ", ", prefix, ")");
        var extras = new List<string>();
        if (empty && !(array.ndim == 1 && array.Dims[0] == 0)) extras.Add($"shape={array.shape}");
        else if (array.LongSize > options.Threshold) extras.Add($"shape={array.shape}");
        var implied = !empty && (array.dtype == DType.Int64 || array.dtype == DType.Float64 || array.dtype.IsBool);
        if (!implied) extras.Add(array.dtype.IsText ? $"dtype='{array.dtype}'" : $"dtype={array.dtype}");
        if (extras.Count == 0) return prefix + list + ")";
        var body = prefix + list + ",";
        var tail = string.Join(", ", extras) + ")";
        var lastLine = body.Length - (body.LastIndexOf('\n') + 1);
        var space = lastLine + tail.Length + 1 > options.LineWidth ? "\n" + new string(' ', prefix.Length) : " ";
        return body + space + tail;
    }

    /// <summary>NumPy's <c>array2string</c>.</summary>
    public static string ToText(NDArray array, PrintOptions options, string separator, string prefix, string suffix)
    {
        if (array.LongSize == 0) return "[]";
        var width = options.LineWidth - suffix.Length;
        var summarize = array.LongSize > options.Threshold;
        var values = new List<object>();
        Collect(array, summarize ? options.EdgeItems : -1, values);
        var format = ElementFormat.For(array.dtype, values, array.ndim == 0, options);
        if (array.ndim == 0) return format.Text(values[0]);
        return Lines(array, format, new Layout(separator, separator.TrimEnd(), summarize ? options.EdgeItems : -1), " " + new string(' ', prefix.Length), width);
    }

    private static string ScalarText(NDArray array)
    {
        var value = ElementAccess.Get(array, 0);
        return value is double d ? PythonFormat.Repr(d, array.dtype) : PythonFormat.Str(value);
    }

    /// <summary>The elements that will be shown; only they decide the widths.</summary>
    private static void Collect(NDArray array, int edge, List<object> values)
    {
        if (array.ndim == 0)
        {
            values.Add(ElementAccess.Get(array, 0));
            return;
        }
        var rows = array.Dims[0];
        for (var i = 0; i < rows; i++)
        {
            if (edge >= 0 && rows > 2 * edge && i == edge) i = rows - edge;
            if (i >= rows) break;
            if (array.ndim == 1) values.Add(ElementAccess.Get(array, i * array.ByteStrides[0]));
            else Collect(array.Row(i), edge, values);
        }
    }

    private sealed record Layout(string Separator, string Bare, int Edge);

    private static string Lines(NDArray array, ElementFormat format, Layout layout, string indent, int width)
    {
        var rows = array.Dims[0];
        var summary = layout.Edge >= 0 && 2 * layout.Edge < rows;
        var text = new StringBuilder();
        var line = new StringBuilder(indent);
        var room = width - Math.Max(layout.Bare.Length, 1);
        var lineSeparator = layout.Bare + new string('\n', Math.Max(array.ndim - 1, 0));
        void Extend(string word)
        {
            if (line.Length + word.Length > room && line.Length > indent.Length)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(indent);
            }
            line.Append(word);
        }
        for (var i = 0; i < rows; i++)
        {
            if (summary && i == layout.Edge)
            {
                if (array.ndim == 1)
                {
                    Extend("...");
                    if (layout.Edge > 0) line.Append(layout.Separator);
                }
                else
                {
                    text.Append(indent).Append("...").Append(lineSeparator);
                }
                i = rows - layout.Edge;
                if (i >= rows) break;
            }
            var last = i == rows - 1;
            if (array.ndim == 1)
            {
                Extend(format.Text(ElementAccess.Get(array, i * array.ByteStrides[0])));
                if (!last) line.Append(layout.Separator);
            }
            else
            {
                text.Append(indent).Append(Lines(array.Row(i), format, layout, indent + " ", width - 1));
                if (!last) text.Append(lineSeparator);
            }
        }
        if (array.ndim == 1) text.Append(line);
        return "[" + text.ToString()[Math.Min(indent.Length, text.Length)..] + "]";
    }
}
