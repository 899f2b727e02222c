namespace KerasBridge.Fixtures.Numpy;

/// <summary>The functions of Python itself that rows call.</summary>
internal static class PythonBuiltins
{
    /// <summary>Calls one.</summary>
    /// <exception cref="NotBuiltException">It is not one of those that the rows use.</exception>
    public static object? Call(string name, IReadOnlyList<object?> a, Action<string> print)
    {
        var x = a.Count > 0 ? a[0] : null;
        if (x is NDArrayOrTuple one) x = one.IsTuple ? (object)(ArrayTuple)one : (NDArray)one;
        switch (name)
        {
            case "len": return x is NDArray array ? (long)array.Length : x is string text ? (long)text.Length : x is long or double ? throw new PythonErrorException("TypeError", "no len()") : (long)Sequence(x).Count();
            case "str": return Str(x);
            case "repr": return Repr(x);
            case "print":
                print(string.Join(" ", a.Select(Str)) + "\n");
                return null;
            case "float" when x is string special: return FixtureCase.Number(System.Text.Json.JsonSerializer.SerializeToElement(special switch { "inf" => "Infinity", "-inf" => "-Infinity", "nan" => "NaN", _ => special }));
            case "float": return x switch { NDArray n => (object)(double)n, Scalar s => s.AsDouble, _ => Convert.ToDouble(x) };
            case "int": return x switch { NDArray n => (object)(long)n, Scalar s => (long)s, double d => (long)d, _ => Convert.ToInt64(x) };
            case "bool": return x switch { NDArray n => (bool)n, Scalar s => (bool)s, _ => Convert.ToBoolean(x) };
            case "list": return Sequence(x).ToList();
            case "tuple": return new PyTuple([.. Sequence(x)]);
            case "type": return TypeOf(x);
            case "abs": return x is NDArray values ? np.abs(values) : x is long i ? (object)Math.Abs(i) : Math.Abs(Convert.ToDouble(x));
            case "sum": return Sequence(x).Aggregate((object?)0L, (p, q) => PythonOperators.Binary("+", p, q));
            case "max": return Sequence(x).Aggregate((p, q) => True(PythonOperators.Binary(">", q, p)) ? q : p);
            case "min": return Sequence(x).Aggregate((p, q) => True(PythonOperators.Binary("<", q, p)) ? q : p);
            case "any": return Sequence(x).Any(True);
            case "all": return Sequence(x).All(True);
            case "sorted": return Sequence(x).OrderBy(v => v, Comparer<object?>.Create((p, q) => True(PythonOperators.Binary("<", p, q)) ? -1 : True(PythonOperators.Binary("<", q, p)) ? 1 : 0)).ToList();
            case "enumerate": return Sequence(x).Select((v, k) => (object?)new PyTuple([(long)k, v])).ToList();
            case "zip": return Sequence(x).Zip(Sequence(a[1]), (p, q) => (object?)new PyTuple([p, q])).ToList();
            case "range": return Python.range((int)(long)x!);
            case "slice": return new Slice(Bound(x), Bound(a.Count > 1 ? a[1] : null), Bound(a.Count > 2 ? a[2] : null));
            case "round": return Round(x, a.Count > 1 ? a[1] : null);
            case "format": return Format(x, (string)a[1]!);
            case "isinstance": return IsInstance(x, a[1]);
            default: throw new NotBuiltException($"Python's {name}");
        }
    }

    /// <summary>The elements of anything that Python iterates.</summary>
    public static IEnumerable<object?> Sequence(object? value) => value switch
    {
        NDArray array => Rows(array),
        NDArrayOrTuple one => Sequence(one.IsTuple ? (object)(ArrayTuple)one : (NDArray)one),
        FlatElements flat => flat,
        Array values => values.Cast<object?>(),
        IEnumerable<(Shape, NDArray)> pairs => pairs.Select(p => (object?)new PyTuple([p.Item1, p.Item2])),
        PythonRange range => range.Select(i => (object?)(long)i),
        IEnumerable<object?> items when TreeConvert.Items(items) is null => items,
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
        _ => TreeConvert.Items(value) ?? throw new PythonErrorException("TypeError", $"'{value?.GetType().Name}' object is not iterable"),
    };

    private static IEnumerable<object?> Rows(NDArray array)
    {
        // The library refuses here what has no axes.
        using var rows = array.GetEnumerator();
        var list = new List<object?>();
        while (rows.MoveNext()) list.Add(rows.Current);
        return list;
    }

    /// <summary>Python's truth.</summary>
    public static bool True(object? value) => value is NDArray array ? (bool)array : value is bool flag && flag;

    private static SliceBound Bound(object? value) => value is null ? default : (SliceBound)(int)(long)value;

    private static object Round(object? x, object? digits) => x switch
    {
        NDArray array when digits is null => (object)(long)np.round(array),
        NDArray array => np.round(array, (int)(long)digits!),
        double number when digits is null => (long)Math.Round(number, MidpointRounding.ToEven),
        double number => Python.round(number, (int)(long)digits!),
        _ => x!,
    };

    private static object TypeOf(object? value) => new PyType(value switch
    {
        NDArray { Kind: KerasBridge.Numpy.ArrayKind.Scalar } scalar => scalar.dtype.name,
        NDArray { Kind: KerasBridge.Numpy.ArrayKind.Python } number => number.dtype.IsFloat ? "float" : number.dtype.IsBool ? "bool" : number.dtype.IsText ? "str" : "int",
        NDArray => "ndarray",
        Scalar { IsNumpy: true } scalar => scalar.dtype.name,
        Scalar scalar => scalar.dtype.IsFloat ? "float" : scalar.dtype.IsBool ? "bool" : "int",
        long => "int",
        double => "float",
        bool => "bool",
        string => "str",
        _ => value?.GetType().Name ?? "NoneType",
    });

    private static bool IsInstance(object? x, object? type) => type switch
    {
        PyType { Name: "ndarray" } => x is NDArray { Kind: KerasBridge.Numpy.ArrayKind.Array },
        // NumPy's float64 is Python's float as well.
        PyType { Name: "float" } => x is double || x is NDArray { Kind: KerasBridge.Numpy.ArrayKind.Scalar, dtype.name: "float64" },
        PyType { Name: "int" } => x is long,
        PyType { Name: "bool" } => x is bool,
        TypeKind kind => x is NDArray { ndim: 0 } value && kind.Holds(value.dtype),
        _ => throw new NotBuiltException($"isinstance of {type}"),
    };

    /// <summary>Python's str.</summary>
    public static string Str(object? value) => value switch
    {
        DType dtype => dtype.ToString(),
        NDArray or Scalar or NDArrayOrTuple or NpzOrArray => value.ToString()!,
        string text => text,
        PyTuple or List<object?> or Shape => Repr(value),
        _ => KerasBridge.Numpy.PythonFormat.Str(value),
    };

    /// <summary>Python's repr.</summary>
    public static string Repr(object? value) => value switch
    {
        NDArray array => array.repr(),
        DType dtype => dtype.IsText ? $"dtype('{dtype}')" : $"dtype('{dtype.name}')",
        Shape shape => shape.ToString(),
        PyTuple tuple => tuple.Items.Length == 1 ? $"({Repr(tuple.Items[0])},)" : $"({string.Join(", ", tuple.Items.Select(Repr))})",
        List<object?> list => $"[{string.Join(", ", list.Select(Repr))}]",
        _ => KerasBridge.Numpy.PythonFormat.Repr(value),
    };

    /// <summary>A part of an f-string.</summary>
    public static string Format(object? value, string spec) => value switch
    {
        NDArray array => array.ToString(spec),
        Scalar scalar => scalar.ToString(spec),
        long or double or bool or string => KerasBridge.Numpy.PythonFormat.Format(value, spec),
        _ => Str(value),
    };
}
