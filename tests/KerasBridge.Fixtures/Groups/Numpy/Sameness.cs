using System.Text.Json;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Compares what the library gave with what NumPy gave.</summary>
internal sealed class Sameness(FixtureCase one, JsonElement rtol)
{
    /// <summary>Compares; the answer is null where all is the same, else says what is not.</summary>
    public string? Difference(JsonElement expected, object? got)
    {
        if (got is NDArrayOrTuple result) got = result.IsTuple ? (object)(ArrayTuple)result : (NDArray)result;
        if (got is Scalar scalar) got = scalar.IsNumpy ? (NDArray)scalar : scalar.Value;
        if (got is int small) got = (long)small;
        var want = FixtureValue.Read(one, expected);
        if (want is List<object?>)
        {
            object?[] items;
            if (got is byte[] or NDArray or null or string) return $"is {Text(got)}, expected the list {expected}";
            items = [.. PythonBuiltins.Sequence(got)];
            if (items.Length != expected.GetArrayLength()) return $"has {items.Length} items, expected {expected.GetArrayLength()}";
            for (var i = 0; i < items.Length; i++)
            {
                if (Difference(expected[i], items[i]) is { } difference) return $"[{i}] {difference}";
            }
            return null;
        }
        if (want is NDArray array) return got is NDArray other ? Arrays(array, other) : $"is {Text(got)}, expected {array.repr()}";
        if (want is byte[] bytes) return got is byte[] actual && actual.AsSpan().SequenceEqual(bytes) ? null : $"is {Text(got)}, expected {bytes.Length} bytes";
        if (want is DType dtype) return Equals(got, dtype) ? null : $"is {Text(got)}, expected dtype {dtype}";
        if (want is PyType type) return got is PyType { Name: var name } && name == type.Name || got is DType { name: var dtypeName } && dtypeName == type.Name ? null : $"is {Text(got)}, expected the type {type.Name}";
        if (got is NDArray { Kind: KerasBridge.Numpy.ArrayKind.Python, ndim: 0 } number) got = KerasBridge.Numpy.ElementAccess.Get(number, 0);
        if (got is double d && want is string special && special is "NaN" or "Infinity" or "-Infinity") return FixtureCase.Number(expected).Equals(got) ? null : $"is {got}, expected {want}";
        return Equals(want, got) ? null : $"is {Text(got)} ({got?.GetType().Name}), expected {Text(want)} ({want?.GetType().Name})";
    }

    private static string Text(object? value) => PythonBuiltins.Repr(value).Replace("\n", "\\n");

    private string? Arrays(NDArray want, NDArray got)
    {
        string Both(string what) => $"{what}: is {Text(got)}, expected {Text(want)}";
        if (want.dtype != got.dtype) return Both($"dtype {got.dtype}, expected {want.dtype}");
        if (want.shape != got.shape) return Both($"shape {got.shape}, expected {want.shape}");
        if ((want.Kind == KerasBridge.Numpy.ArrayKind.Scalar) != (got.Kind == KerasBridge.Numpy.ArrayKind.Scalar)) return Both($"kind {got.Kind}, expected {want.Kind}");
        if (!want.dtype.IsFloat) return want.tobytes().AsSpan().SequenceEqual(got.tobytes()) ? null : Both("elements");
        double[] a = got.ToArray<double>(), b = want.ToArray<double>();
        var relative = rtol.ValueKind == JsonValueKind.Object && rtol.TryGetProperty(want.dtype.name, out var named) ? named.GetDouble() : 0;
        var scale = b.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i] || (double.IsNaN(a[i]) && double.IsNaN(b[i])) || Math.Abs(a[i] - b[i]) <= relative * scale) continue;
            return Both($"[{i}] {a[i]:G17}, expected {b[i]:G17}");
        }
        return null;
    }
}
