using System.Runtime.CompilerServices;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Tensors among the values of trees: what converts to them, and their operators.</summary>
internal static class TensorConvert
{
    /// <summary>A tensor, a number, or a list of numbers, which Keras makes int32 or float32.</summary>
    public static bool ToTensor(object? value, out object? result)
    {
        result = value switch
        {
            Tensor tensor => tensor,
            Tensors { Count: 1 } one => one[0],
            long number and >= int.MinValue and <= int.MaxValue => (Tensor)(int)number,
            long number => (Tensor)number,
            double number => (Tensor)number,
            bool flag => (Tensor)flag,
            NDArray array => (Tensor)array,
            _ => null,
        };
        if (result is not null) return true;
        if (TreeConvert.Items(value) is not { } items || Flat(items).Any(item => item is not (long or double or bool))) return false;
        var list = KerasBridge.Numpy.Nested.ToArray(Plain(value));
        result = Tensor.FromArray(list, list.dtype.IsFloat || items.Count == 0 ? "float32" : list.dtype.IsInteger ? "int32" : list.dtype);
        return true;
    }

    /// <summary>A list of tensors, or one.</summary>
    public static bool ToTensors(object? value, out object? result)
    {
        result = null;
        if (value is Tensor single) result = (Tensors)single;
        else if (TreeConvert.Items(value) is { } items)
        {
            var tensors = new Tensor[items.Count];
            for (var i = 0; i < tensors.Length; i++)
            {
                if (items[i] is null || !ToTensor(items[i], out var item)) return false;
                tensors[i] = (Tensor)item!;
            }
            result = (Tensors)tensors;
        }
        return result is not null;
    }

    /// <summary>A function of tensors from the text of a lambda.</summary>
    public static bool ToDelegate(PyLambda function, Type target, out object? result)
    {
        result = LambdaText.Delegate(function, target);
        return result is not null;
    }

    /// <summary>Calls what a function gave that makes functions.</summary>
    public static object? Apply(object? function, object?[] arguments)
    {
        if (function is not Delegate made) throw new DoesNotCompileException($"{function?.GetType().Name ?? "None"} is no function");
        var parameters = made.Method.GetParameters();
        var values = new object?[parameters.Length];
        if (parameters.Length == 1 && ToTensors(new PyTuple(arguments), out var all) && TreeConvert.TryTo(all, parameters[0].ParameterType, out values[0])) return made.DynamicInvoke(values);
        for (var i = 0; i < values.Length; i++)
        {
            if (i >= arguments.Length || !TreeConvert.TryTo(arguments[i], parameters[i].ParameterType, out values[i])) throw new DoesNotCompileException("the arguments of a function");
        }
        return made.DynamicInvoke(values);
    }

    /// <summary>What brackets behind a tensor give.</summary>
    public static Tensor Item(Tensor tensor, NDIndex[] index) => tensor[index];

    /// <summary>The tensors of a result; null where it holds anything else.</summary>
    public static IReadOnlyList<Tensor>? Flatten(object? value) => value switch
    {
        Tensor tensor => [tensor],
        Tensors tensors => [.. tensors],
        string or Shape or NDArray => null,
        IEnumerable<Tensor> tensors => [.. tensors],
        ITuple tuple => Join(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
        List<object?> list => Join(list),
        PyTuple tuple => Join(tuple.Items),
        _ => null,
    };

    /// <summary>An operator of two operands of which one is a tensor at least.</summary>
    public static object Operator(string op, object? left, object? right)
    {
        if (!ToTensor(left, out var a) || !ToTensor(right, out var b)) throw new DoesNotCompileException($"an operator of {left?.GetType().Name ?? "None"} and {right?.GetType().Name ?? "None"}");
        var (x, y) = ((Tensor)a!, (Tensor)b!);
        return op switch
        {
            "+" => x + y,
            "-" => x - y,
            "*" => x * y,
            "/" => x / y,
            "%" => x % y,
            "<" => x < y,
            "<=" => x <= y,
            ">" => x > y,
            ">=" => x >= y,
            // C# has no such operators, or gives them another meaning; these are their counterparts.
            "==" => keras.ops.equal(x, y),
            "!=" => keras.ops.not_equal(x, y),
            "**" => keras.ops.power(x, y),
            "//" => keras.ops.floor_divide(x, y),
            "@" => keras.ops.matmul(x, y),
            _ => throw new NotBuiltException($"the operator {op}"),
        };
    }

    /// <summary>An operator of one operand.</summary>
    public static object Operator(string op, Tensor x) => op switch
    {
        "-" => -x,
        "+" => x,
        "~" => keras.ops.logical_not(x),
        _ => throw new NotBuiltException($"the operator {op}"),
    };

    private static IReadOnlyList<Tensor>? Join(IEnumerable<object?> items)
    {
        var all = new List<Tensor>();
        foreach (var item in items)
        {
            if (Flatten(item) is not { } part) return null;
            all.AddRange(part);
        }
        return all;
    }

    private static IEnumerable<object?> Flat(IEnumerable<object?> items) => items.SelectMany(item => TreeConvert.Items(item) is { } inner ? Flat(inner) : [item]);

    private static object? Plain(object? value) => TreeConvert.Items(value) is { } items ? items.Select(Plain).ToList() : value;
}
