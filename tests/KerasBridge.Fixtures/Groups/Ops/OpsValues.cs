using System.Text.Json;
using KerasBridge.Fixtures.Numpy;

namespace KerasBridge.Fixtures.OpRows;

/// <summary>Compares what a line gave with what Keras gave.</summary>
internal static class OpsValues
{
    /// <summary>The dtype that JSON names.</summary>
    /// <exception cref="NotBuiltException">The library has none of that name.</exception>
    public static DType DTypeOf(JsonElement json) => DTypeNamed(json.GetProperty("dtype").GetString()!);

    /// <summary>The dtype of a name.</summary>
    /// <exception cref="NotBuiltException">The library has none of that name.</exception>
    public static DType DTypeNamed(string name)
    {
        try
        {
            return (DType)name;
        }
        catch (DTypeException)
        {
            throw new NotBuiltException($"the dtype {name}");
        }
    }

    /// <summary>Any value of a case.</summary>
    public static void Check(FixtureCase one, JsonElement expected, object? got, double noise, double absolute, string what = "result")
    {
        if (got is Tensors { Count: 1 } single && expected.ValueKind == JsonValueKind.Object) got = single[0];
        if (expected.ValueKind == JsonValueKind.Array)
        {
            var items = Items(got) ?? throw new MismatchException($"{what}: is {Text(got)}, expected a list");
            if (items.Count != expected.GetArrayLength()) throw new MismatchException($"{what}: has {items.Count} items, expected {expected.GetArrayLength()}");
            for (var i = 0; i < items.Count; i++) Check(one, expected[i], items[i], noise, absolute, $"{what}[{i}]");
            return;
        }
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("real", out _)) throw new NotBuiltException("complex tensors");
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("shape", out _))
        {
            CheckArray(one, expected, got, Fixtures.Check.Forward + noise, absolute, what);
            return;
        }
        if (got is int number) got = (long)number;
        if (got is Dim dim) got = (long)(int)dim;
        if (got is DType dtype) got = dtype.name;
        if (!Equals(got, FixtureValue.Plain(expected))) throw new MismatchException($"{what}: is {Text(got)}, expected {expected}");
    }

    /// <summary>A tensor, or an array where Keras gives one.</summary>
    public static void CheckArray(FixtureCase one, JsonElement expected, object? got, double relative, double absolute, string what)
    {
        var dtype = DTypeOf(expected);
        var want = (NDArray)FixtureValue.Read(one, expected)!;
        var (actual, type) = got switch
        {
            Tensor tensor => (tensor.numpy(), tensor.dtype),
            NDArray array => (array, array.dtype),
            Scalar scalar => ((NDArray)scalar, scalar.dtype),
            _ => throw new MismatchException($"{what}: is {Text(got)}, expected a tensor"),
        };
        if (type != dtype && Slip(one, type, dtype)) return;
        if (type != dtype) throw new MismatchException($"{what}: dtype is {type}, expected {dtype}");
        if (actual.shape != want.shape) throw new MismatchException($"{what}: shape is {actual.shape}, expected {want.shape}");
        // What other backends of Keras give otherwise is held to its shape and dtype only.
        if (double.IsPositiveInfinity(absolute)) return;
        if (!dtype.IsFloat)
        {
            if (!want.tobytes().AsSpan().SequenceEqual(actual.tobytes())) throw new MismatchException($"{what}: is {Text(actual)}, expected {Text(want)}");
            return;
        }
        // Half a unit in the last place is all that a short type can say.
        relative = Math.Max(relative, dtype.itemsize == 2 ? 1e-3 : 0);
        Fixtures.Check.Close(actual.ToArray<double>(), want.ToArray<double>(), relative, what, absolute);
    }

    /// <summary>Whether the case notes that Keras announces the one dtype and gives the other: a slip of its own, in which either is right.</summary>
    private static bool Slip(FixtureCase one, DType announced, DType given) => one.Has("notes") && one["notes"].ValueKind == JsonValueKind.Array
        && one["notes"].EnumerateArray().Any(note => note.GetString()!.Contains($"infers dtype {announced}, really {given}"));

    /// <summary>Shapes and dtypes of symbolic results.</summary>
    public static void CheckSymbolic(JsonElement expected, object? got, string what = "result")
    {
        if (got is Tensors { Count: 1 } single && expected.ValueKind == JsonValueKind.Object) got = single[0];
        // A number that is known without values (how many axes there are) needs no symbolic tensor.
        if (got is int or long && expected.ValueKind == JsonValueKind.Object) return;
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("shape", out var dims))
        {
            if (got is not Tensor tensor) throw new MismatchException($"{what}: is {Text(got)}, expected a symbolic tensor");
            var shape = $"({string.Join(", ", dims.EnumerateArray().Select(d => d.ValueKind == JsonValueKind.Null ? "None" : d.GetRawText()))})";
            var ours = $"({string.Join(", ", tensor.shape.Dims.ToArray().Select(d => d < 0 ? "None" : d.ToString()))})";
            if (ours != shape) throw new MismatchException($"{what}: shape is {ours}, expected {shape}");
            if (tensor.dtype.name != expected.GetProperty("dtype").GetString()) throw new MismatchException($"{what}: dtype is {tensor.dtype}, expected {expected.GetProperty("dtype")}");
            return;
        }
        if (expected.ValueKind == JsonValueKind.Array)
        {
            if (got is Shape known)
            {
                got = known.Dims.ToArray().Select(d => d < 0 ? null : (object?)(long)d).ToList();
            }
            var items = Items(got) ?? throw new MismatchException($"{what}: is {Text(got)}, expected a list");
            if (items.Count != expected.GetArrayLength()) throw new MismatchException($"{what}: has {items.Count} items, expected {expected.GetArrayLength()}");
            for (var i = 0; i < items.Count; i++) CheckSymbolic(expected[i], items[i], $"{what}[{i}]");
            return;
        }
        if (got is DType dtype) got = dtype.name;
        if (got is int number) got = (long)number;
        if (!Equals(got, FixtureValue.Plain(expected))) throw new MismatchException($"{what}: is {Text(got)}, expected {expected}");
    }

    /// <summary>The parts of a result of several.</summary>
    public static IReadOnlyList<object?>? Items(object? value) => value switch
    {
        Tensor or string or NDArray => null,
        Shape shape => [.. shape.Dims.ToArray().Select(d => (object?)(long)d)],
        Tensors tensors => [.. tensors],
        IEnumerable<Tensor> tensors => [.. tensors],
        System.Runtime.CompilerServices.ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])],
        IEnumerable<object?> items => [.. items],
        PyTuple tuple => tuple.Items,
        System.Collections.IEnumerable items => [.. items.Cast<object?>()],
        _ => null,
    };

    private static string Text(object? value) => value is null ? "None" : $"{value}".Replace("\n", " ");
}
