using System.Reflection;
using System.Runtime.CompilerServices;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Makes of Python's values the arguments that a C# parameter takes, as the compiler's implicit conversions would.</summary>
internal static class TreeConvert
{
    /// <summary>Whether a value can stand for a parameter of a type, and what is passed then.</summary>
    public static bool TryTo(object? value, Type target, out object? result)
    {
        result = null;
        if (Nullable.GetUnderlyingType(target) is { } inner)
        {
            // None for an axis is not the same as no axis given.
            if (value is null && inner == typeof(Axis)) result = default(Axis);
            return value is null || TryTo(value, inner, out result);
        }
        if (value is NDArrayOrTuple one && target != typeof(NDArrayOrTuple)) value = one.IsTuple ? (object)(ArrayTuple)one : (NDArray)one;
        if (value is null)
        {
            if (target == typeof(NDIndex)) result = (NDIndex)NoneType.Value;
            else if (target.IsValueType) result = target.GetConstructors().Length > 0 || target == typeof(Axis) || target == typeof(SliceBound) ? Activator.CreateInstance(target) : null;
            return !target.IsValueType || (result is not null && target != typeof(int) && target != typeof(double) && target != typeof(bool) && target != typeof(DType));
        }
        if (target.IsInstanceOfType(value))
        {
            result = value;
            return true;
        }
        if (target == typeof(Tensor)) return TensorConvert.ToTensor(value, out result);
        if (target == typeof(Tensors)) return TensorConvert.ToTensors(value, out result);
        if (value is PyLambda lambdaText && typeof(Delegate).IsAssignableFrom(target)) return TensorConvert.ToDelegate(lambdaText, target, out result);
        if (target == typeof((double, double)) && Items(value) is [var left, var right] && TryTo(left, typeof(double), out var first) && TryTo(right, typeof(double), out var second))
        {
            result = (first is double a ? a : Convert.ToDouble(first), second is double b ? b : Convert.ToDouble(second));
            return true;
        }
        if (target == typeof(NDArray)) return ToArray(value, out result);
        if (target == typeof(NDIndex)) return ToIndex(value, out result);
        if (target == typeof(ArrayTuple)) return ToArrays(value, out result);
        if (target == typeof(TensorAxes)) return ToTensorAxes(value, out result);
        if (target == typeof(DType) || target == typeof(TypeKind))
        {
            if (value is PyType { Name: "int" or "float" or "bool" or "str" } type) value = type.Name;
            if (value is string name) value = (DType)name;
            if (target == typeof(TypeKind) && value is DType kind) result = (TypeKind)kind;
            else result = value as DType?;
            return result is not null;
        }
        if (target == typeof(Axis) && Integers(value) is { } axes)
        {
            result = value is long ? (Axis)axes[0] : Axis.Create(axes);
            return true;
        }
        if (target == typeof(Shape) && Integers(value) is { } dims)
        {
            result = Shape.FromInts(dims);
            return true;
        }
        if (target == typeof(Shape) && Items(value) is { } sizes && sizes.All(size => size is long or null))
        {
            // None among the sizes is an unknown one.
            result = Shape.FromInts([.. sizes.Select(size => size is long known ? checked((int)known) : -1)]);
            return true;
        }
        if (target == typeof(int) && value is long or NDArray { ndim: 0, dtype.IsInteger: true })
        {
            result = value is long number ? checked((int)number) : (int)(NDArray)value;
            return true;
        }
        if (target == typeof(long) && value is NDArray { ndim: 0, dtype.IsInteger: true } whole)
        {
            result = (long)whole;
            return true;
        }
        if (target == typeof(double) && value is long or bool or NDArray { ndim: 0, Kind: not KerasBridge.Numpy.ArrayKind.Array })
        {
            result = value is NDArray zeroD ? (double)zeroD : Convert.ToDouble(value);
            return true;
        }
        if (target == typeof(IReadOnlyDictionary<string, Func<Scalar, string>>) && value is IDictionary<string, object?> functions)
        {
            var made = new Dictionary<string, Func<Scalar, string>>();
            foreach (var (key, function) in functions)
            {
                if (function is not PyLambda lambda || lambda.Text.Split('\'') is not [_, var format, _]) return false;
                made[key] = x => KerasBridge.Numpy.TextFiles.Format(x.Value, format);
            }
            result = made;
            return true;
        }
        if (target == typeof(string) || target == typeof(bool)) return false;
        return Implicit(value, target, out result);
    }

    /// <summary>Python's integers in a value: one, or a list or tuple of them.</summary>
    public static int[]? Integers(object? value)
    {
        switch (value)
        {
            case long one: return one is >= int.MinValue and <= int.MaxValue ? [(int)one] : null;
            case bool: return null;
            case NDArray array when array.dtype.IsInteger && array.ndim < 2: return array.ToArray<int>();
            case Shape shape: return shape.ToInts();
        }
        if (Items(value) is not { } items) return null;
        var result = new int[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (items[i] is long number) result[i] = checked((int)number);
            else if (items[i] is NDArray { ndim: 0, dtype.IsInteger: true } scalar) result[i] = (int)scalar;
            else return null;
        }
        return result;
    }

    /// <summary>The elements of a list or tuple; null for anything else.</summary>
    public static IReadOnlyList<object?>? Items(object? value) => value switch
    {
        PyTuple tuple => tuple.Items,
        List<object?> list => list,
        ArrayTuple arrays => [.. arrays],
        Shape shape => [.. shape.ToInts().Select(d => (object)(long)d)],
        _ => null,
    };

    private static bool ToArray(object value, out object? result)
    {
        result = null;
        if (value is NDArrayOrTuple or NpzOrArray or PyType or PyLambda or DType or Slice or EllipsisType) return false;
        if (!IsArrayLike(value)) return false;
        result = KerasBridge.Numpy.Nested.ToArray(Plain(value));
        return true;
    }

    private static bool IsArrayLike(object? value) => value is long or double or bool or string or Scalar or NDArray or PythonRange
        || (Items(value) is { } items && items.All(IsArrayLike));

    private static object? Plain(object? value) => Items(value) is { } items ? items.Select(Plain).ToList() : value;

    private static bool ToArrays(object value, out object? result)
    {
        result = null;
        if (value is NDArray rows)
        {
            result = (ArrayTuple)rows;
            return true;
        }
        if (Items(value) is not { } items) return false;
        var arrays = new NDArray[items.Count];
        for (var i = 0; i < arrays.Length; i++)
        {
            if (items[i] is null || !TryTo(items[i], typeof(NDArray), out var made)) return false;
            arrays[i] = (NDArray)made!;
        }
        result = ArrayTuple.Create(arrays);
        return true;
    }

    private static bool ToTensorAxes(object value, out object? result)
    {
        result = value switch
        {
            long count => (TensorAxes)(int)count,
            _ when Items(value) is [var a, var b] && Integers(a) is { } left && Integers(b) is { } right => (TensorAxes)(left, right),
            _ => null,
        };
        return result is not null;
    }

    /// <summary>One item of an index.</summary>
    public static bool ToIndex(object? value, out object? result)
    {
        result = value switch
        {
            long number => (object)(NDIndex)number,
            null => (NDIndex)NoneType.Value,
            Slice slice => (NDIndex)slice,
            EllipsisType ellipsis => (NDIndex)ellipsis,
            NDArray array => (NDIndex)array,
            bool flag => (NDIndex)flag,
            PyTuple or ArrayTuple => NDIndex.Tuple([.. Items(value)!.Select(i => ToIndex(i, out var part) ? (NDIndex)part! : throw new DoesNotCompileException("an item of the index"))]),
            List<object?> list => NDIndex.Create([.. list.Select(i => ToIndex(i, out var part) ? (NDIndex)part! : throw new DoesNotCompileException("an item of the index"))]),
            _ => null,
        };
        return result is not null;
    }

    private static bool Implicit(object value, Type target, out object? result)
    {
        result = null;
        foreach (var conversion in target.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (conversion.Name != "op_Implicit" || conversion.ReturnType != target) continue;
            var source = conversion.GetParameters()[0].ParameterType;
            if (source == target || source.IsByRefLike || source == typeof(ITuple) || source == typeof(NoneType)) continue;
            if (!TryElementary(value, source, out var argument)) continue;
            try
            {
                result = conversion.Invoke(null, [argument]);
                return true;
            }
            catch (TargetInvocationException error) when (error.InnerException is not null)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException);
            }
        }
        return false;
    }

    private static bool TryElementary(object value, Type source, out object? argument)
    {
        argument = value;
        if (source.IsInstanceOfType(value)) return true;
        if (source == typeof(int) && value is long and >= int.MinValue and <= int.MaxValue) argument = (int)(long)value;
        else if (source == typeof(double) && value is long whole) argument = (double)whole;
        else if (source.IsArray && source.GetElementType() == typeof(int) && Integers(value) is { } ints) argument = ints;
        else if (source.IsArray && source.GetElementType() == typeof(long) && Integers(value) is { } longs) argument = Array.ConvertAll(longs, i => (long)i);
        else if (source == typeof(NDArray)) return ToArray(value, out argument);
        else return false;
        return true;
    }
}
