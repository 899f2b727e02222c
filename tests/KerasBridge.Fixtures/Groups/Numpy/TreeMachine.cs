using System.Text.Json;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Runs the statements of a row from their trees, on the library.</summary>
internal sealed class TreeMachine(Dictionary<string, object?> variables)
{
    /// <summary>What was printed.</summary>
    public string Printed { get; private set; } = "";

    /// <summary>Runs statements; the value of the last is the result.</summary>
    public object? Run(JsonElement statements)
    {
        object? last = null;
        foreach (var statement in statements.EnumerateArray())
        {
            last = null;
            if (statement.ValueKind != JsonValueKind.Object) last = Value(statement);
            else if (statement.TryGetProperty("assign", out var names)) Assign(names, Value(statement.GetProperty("value")));
            else if (statement.TryGetProperty("inplace", out var op)) InPlace(op.GetString()!, statement);
            else if (statement.TryGetProperty("setitem", out var target)) Array(Value(target)).Set(Index(statement.GetProperty("index")), (NDArray)Convert(Value(statement.GetProperty("value"))));
            else if (statement.TryGetProperty("setattr", out var name)) Set(Value(statement.GetProperty("of")), name.GetString()!, Value(statement.GetProperty("value")));
            else last = Value(statement);
        }
        return last;
    }

    private static void Set(object? of, string name, object? value)
    {
        if (of is not NDArray array || name != "shape") throw new NotBuiltException($"setting .{name}");
        array.shape = TreeConvert.TryTo(value, typeof(Shape), out var shape) && shape is not null ? (Shape)shape : throw new DoesNotCompileException("the shape");
    }

    private void Assign(JsonElement names, object? value)
    {
        if (names.ValueKind == JsonValueKind.String)
        {
            variables[names.GetString()!] = value;
            return;
        }
        var targets = names.EnumerateArray().Select(n => n.GetString()!).ToArray();
        NDArray[]? parts = (value, targets.Length) switch
        {
            (NDArray array, 2) => Two(array),
            (NDArray array, 3) => Three(array),
            (NDArrayOrTuple tuple, 2) => Two(tuple),
            _ => null,
        };
        object?[] items = parts is null ? [.. PythonBuiltins.Sequence(value)] : [.. parts];
        if (items.Length != targets.Length) throw new PythonErrorException("ValueError", "wrong number of values to unpack");
        for (var i = 0; i < targets.Length; i++) variables[targets[i]] = items[i];
    }

    private static NDArray[] Two(NDArray array)
    {
        var (a, b) = array;
        return [a, b];
    }

    private static NDArray[] Two(NDArrayOrTuple tuple)
    {
        var (a, b) = tuple;
        return [a, b];
    }

    private static NDArray[] Three(NDArray array)
    {
        var (a, b, c) = array;
        return [a, b, c];
    }

    private void InPlace(string op, JsonElement statement)
    {
        var value = Value(statement.GetProperty("value"));
        if (statement.TryGetProperty("var", out var name))
        {
            variables[name.GetString()!] = PythonOperators.InPlace(op, variables[name.GetString()!], value);
            return;
        }
        var target = Array(Value(statement.GetProperty("setitem")));
        var index = Index(statement.GetProperty("index"));
        target.Set(index, (NDArray)PythonOperators.InPlace(op, target.Get(index), value)!);
    }

    private static NDArray Array(object? value) => value as NDArray ?? (value is NDArrayOrTuple one ? (NDArray)one : throw new DoesNotCompileException($"{value?.GetType().Name} has no such index"));

    private static object Convert(object? value) => TreeConvert.TryTo(value, typeof(NDArray), out var array) && array is not null ? array
        : throw new DoesNotCompileException($"{value?.GetType().Name ?? "None"} cannot be assigned");

    private object? Value(JsonElement tree)
    {
        switch (tree.ValueKind)
        {
            case JsonValueKind.Array: return tree.EnumerateArray().Select(Value).ToList();
            case JsonValueKind.Object: break;
            default: return FixtureValue.Plain(tree);
        }
        if (tree.TryGetProperty("var", out var name)) return variables[name.GetString()!];
        if (tree.TryGetProperty("call", out var call)) return Call(call.GetString()!, tree.GetProperty("args"));
        if (tree.TryGetProperty("method", out var method)) return Method(Value(tree.GetProperty("on")), method.GetString()!, tree.GetProperty("args"));
        if (tree.TryGetProperty("attr", out var attribute)) return Attribute(Value(tree.GetProperty("of")), attribute.GetString()!);
        if (tree.TryGetProperty("getitem", out var from)) return Item(Value(from), tree.GetProperty("index"));
        if (tree.TryGetProperty("apply", out var applied)) return TensorConvert.Apply(Value(applied), [.. tree.GetProperty("args").EnumerateArray().Select(Value)]);
        if (tree.TryGetProperty("op", out var op))
        {
            var args = tree.GetProperty("args").EnumerateArray().Select(Value).ToArray();
            return args.Length == 1 ? PythonOperators.Unary(op.GetString()!, args[0]) : PythonOperators.Binary(op.GetString()!, args[0], args[1]);
        }
        if (tree.TryGetProperty("lambda", out var lambda)) return new PyLambda(lambda.GetString()!, variables);
        if (tree.TryGetProperty("const", out var constant)) return Constant(constant.GetString()!);
        if (tree.TryGetProperty("dtype", out var dtype)) return (DType)dtype.GetString()!;
        if (tree.TryGetProperty("type", out var type)) return new PyType(type.GetString()!);
        if (tree.TryGetProperty("tuple", out var tuple)) return new PyTuple([.. tuple.EnumerateArray().Select(Value)]);
        if (tree.TryGetProperty("dict", out var dict)) return dict.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value));
        if (tree.TryGetProperty("ellipsis", out _)) return EllipsisType.Value;
        if (tree.TryGetProperty("fstring", out var parts)) return string.Concat(parts.EnumerateArray().Select(Text));
        throw new NotBuiltException($"the tree {tree}");
    }

    private string Text(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.String) return part.GetString()!;
        var value = Value(part.GetProperty("value"));
        if (part.TryGetProperty("repr", out var repr) && repr.GetBoolean()) value = PythonBuiltins.Repr(value);
        return PythonBuiltins.Format(value, part.TryGetProperty("spec", out var spec) ? spec.GetString()! : "");
    }

    private static object? Constant(string name)
    {
        if (name == "np.ndarray") return new PyType("ndarray");
        var (type, on, last) = TreeBinder.Resolve(name);
        var value = TreeBinder.Member(type, on, last, name);
        return value is NoneType ? null : value;
    }

    private object? Call(string name, JsonElement args)
    {
        if (!name.Contains('.'))
        {
            var values = args.EnumerateObject().SelectMany(a => a.Name[0] == '*' ? TreeConvert.Items(Value(a.Value))! : [Value(a.Value)]).ToList();
            return PythonBuiltins.Call(name, values, text => Printed += text);
        }
        var (type, on, last) = TreeBinder.Resolve(name);
        return Invoke(type, on, last, args);
    }

    private object? Invoke(Type type, object? on, string name, JsonElement args)
    {
        var positional = new List<object?>();
        var named = new Dictionary<string, object?>();
        foreach (var argument in args.EnumerateObject())
        {
            if (argument.Name[0] != '*')
            {
                named[argument.Name] = Value(argument.Value);
                continue;
            }
            // What stands before the rest is passed by position as well.
            positional.AddRange(named.Values);
            named.Clear();
            positional.AddRange(TreeConvert.Items(Value(argument.Value))!);
        }
        return Result(TreeBinder.Call(type, on, name, positional, named));
    }

    private static object? Result(object? value) => value switch
    {
        int number => (long)number,
        ulong number => number <= long.MaxValue ? (object)(long)number : number,
        float number => (double)number,
        Scalar { IsNumpy: false } scalar => scalar.Value,
        _ => value,
    };

    private object? Method(object? on, string name, JsonElement args)
    {
        if (on is string text && name == "count") return (long)(text.Split((string)Value(args.GetProperty("sub"))!).Length - 1);
        if (on is NDArrayOrTuple one) on = (NDArray)one;
        if (on is null) throw new NotBuiltException($"None.{name}");
        return Invoke(on.GetType(), on, name, args);
    }

    private static object? Attribute(object? of, string name)
    {
        if (of is PyType type && name == "__name__") return type.Name;
        if (of is NDArrayOrTuple one) of = (NDArray)one;
        return Result(TreeBinder.Member(of!.GetType(), of, name, $"{of.GetType().Name}.{name}"));
    }

    private object? Item(object? from, JsonElement index)
    {
        if (from is NDArrayOrTuple { IsTuple: false } only) from = (NDArray)only;
        if (from is NDArray array) return array.Get(Index(index));
        if (from is Tensor tensor) return TensorConvert.Item(tensor, Index(index));
        var item = ItemOf(index[0]);
        if (item is NDArray { ndim: 0 } scalar) item = (long)scalar;
        switch (from)
        {
            case FlatElements flat: return flat[(int)(long)item!];
            case Shape shape when item is long place: return (long)(int)shape[(int)place];
            case System.Collections.IDictionary dict: return dict[item!];
            case IReadOnlyDictionary<string, bool> facts: return facts[(string)item!];
            case IReadOnlyDictionary<string, object?> options: return Result(options[(string)item!]);
        }
        object?[] items = [.. PythonBuiltins.Sequence(from)];
        if (item is Slice slice)
        {
            var (start, step, count) = slice.Resolve(items.Length);
            return new PyTuple([.. Enumerable.Range(0, count).Select(i => items[start + i * step])]);
        }
        var at = (long)item!;
        return items[at < 0 ? at + items.Length : at];
    }

    private NDIndex[] Index(JsonElement items) => [.. items.EnumerateArray().Select(i => TreeConvert.ToIndex(ItemOf(i), out var index) ? (NDIndex)index! : throw new DoesNotCompileException($"the index {i}"))];

    private object? ItemOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return Value(item);
        if (item.TryGetProperty("newaxis", out _)) return null;
        if (!item.TryGetProperty("slice", out var slice)) return Value(item);
        SliceBound Bound(string name) => Value(slice.GetProperty(name)) switch
        {
            null => default(SliceBound),
            long number => (SliceBound)(int)Math.Clamp(number, int.MinValue, int.MaxValue),
            NDArray { ndim: 0, dtype.IsInteger: true } scalar => (SliceBound)(int)scalar,
            _ => throw new DoesNotCompileException("the bound of a slice"),
        };
        return new Slice(Bound("start"), Bound("stop"), Bound("step"));
    }
}
