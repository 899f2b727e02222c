using System.Globalization;

namespace KerasBridge.Fixtures;

/// <summary>A small array of a prose case's call, in double, with its dtype's name.</summary>
internal sealed record PlainArray(double[] Data, int[] Shape, string DType)
{
    /// <summary>The elements as float32.</summary>
    public float[] Floats => Array.ConvertAll(Data, value => (float)value);

    /// <summary>Numbers, nested lists and arrays as an array.</summary>
    public static PlainArray From(object? value, string? dtype = null)
    {
        if (value is PlainArray given) return dtype is null ? given : given with { DType = dtype };
        var data = new List<double>();
        var real = false;
        var shape = new List<int>();
        Walk(value, 0);
        return new PlainArray([.. data], [.. shape], dtype ?? (real ? "float64" : "int64"));

        void Walk(object? item, int depth)
        {
            if (item is List<object?> list)
            {
                if (shape.Count == depth) shape.Add(list.Count);
                foreach (var inner in list) Walk(inner, depth + 1);
                return;
            }
            real |= item is double;
            data.Add(Convert.ToDouble(item, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The functions of NumPy and the methods of arrays that such calls use; null where the name is another.</summary>
    public static object? Call(string function, object? on, List<object?> args, Dictionary<string, object?> named)
    {
        switch (function)
        {
            case "np.array" or "np.asarray":
                return From(args[0], Text(1, "dtype"));
            case "np.ones" or "np.zeros" or "np.full":
                var full = function == "np.full";
                var sizes = Sizes(args[0]);
                var fill = function == "np.ones" ? 1.0 : full ? Convert.ToDouble(args[1], CultureInfo.InvariantCulture) : 0.0;
                return new PlainArray([.. Enumerable.Repeat(fill, sizes.Aggregate(1, (a, b) => a * b))], sizes, Text(full ? 2 : 1, "dtype") ?? "float64");
            case "np.arange":
                var bounds = args.Where(value => value is not string).Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture)).ToArray();
                var (low, high) = bounds.Length == 1 ? (0.0, bounds[0]) : (bounds[0], bounds[1]);
                var step = bounds.Length > 2 ? bounds[2] : 1.0;
                var count = Math.Max(0, (int)Math.Ceiling((high - low) / step));
                return new PlainArray([.. Enumerable.Range(0, count).Select(i => low + step * i)], [count], Text(3, "dtype") ?? (args.Any(value => value is double) ? "float64" : "int64"));
            case "np.log" or "np.exp" or "np.sqrt":
                var x = From(args[0]);
                // In float32 NumPy's own functions round correctly but for rare last bits.
                Converter<double, double> formula = function == "np.log" ? Math.Log : function == "np.exp" ? Math.Exp : Math.Sqrt;
                var y = Array.ConvertAll(x.Data, formula);
                return x with { Data = x.DType == "float32" ? Array.ConvertAll(y, value => (double)(float)value) : y };
            case "reshape" when on is PlainArray array:
                return array with { Shape = Sizes(args.Count == 1 ? args[0] : args) };
            case "astype" when on is PlainArray array:
                return array with { DType = (string)args[0]! };
            default:
                return null;
        }

        string? Text(int position, string keyword) =>
            named.GetValueOrDefault(keyword) as string ?? (position < args.Count ? args[position] as string : null);
    }

    /// <summary>A shape from a number or a list.</summary>
    public static int[] Sizes(object? value) =>
        value is List<object?> list ? [.. list.Select(item => Convert.ToInt32(item, CultureInfo.InvariantCulture))] : [Convert.ToInt32(value, CultureInfo.InvariantCulture)];
}
