using System.Text.Json;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Values of a case: arrays, scalars, lists, dtypes.</summary>
internal static class FixtureValue
{
    /// <summary>A JSON number, text, truth value or null as Python's.</summary>
    public static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        _ => json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && json.TryGetInt64(out var whole) ? (object)whole
            : json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? System.Numerics.BigInteger.Parse(json.GetRawText()) : json.GetDouble(),
    };

    /// <summary>The value that JSON describes.</summary>
    public static object? Read(FixtureCase one, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array) return json.EnumerateArray().Select(e => Read(one, e)).ToList();
        if (json.ValueKind != JsonValueKind.Object) return Plain(json);
        if (json.TryGetProperty("dict", out var dict)) return dict.EnumerateObject().ToDictionary(p => p.Name, p => Read(one, p.Value));
        if (json.TryGetProperty("bytes", out var bytes)) return bytes.EnumerateArray().Select(b => b.GetByte()).ToArray();
        if (json.TryGetProperty("type", out var type)) return new PyType(type.GetString()!);
        if (!json.TryGetProperty("shape", out var dims)) return (DType)json.GetProperty("dtype").GetString()!;
        var shape = Shape.FromInts([.. dims.EnumerateArray().Select(d => d.GetInt32())]);
        var dtype = (DType)json.GetProperty("dtype").GetString()!;
        var array = json.TryGetProperty("array", out var name) ? FromArchive(one.Array(name.GetString()!), dtype) : FromList(json.GetProperty("data"), dtype);
        array = array.reshape(shape).copy();
        return json.TryGetProperty("scalar", out var scalar) && scalar.GetBoolean() ? array.As(KerasBridge.Numpy.ArrayKind.Scalar) : array;
    }

    /// <summary>Python's NaN has no sign, .NET's has.</summary>
    private static double Number(JsonElement json) => FixtureCase.Number(json) is var number && double.IsNaN(number) ? BitConverter.Int64BitsToDouble(0x7FF8000000000000) : number;

    private static NDArray FromArchive(FixtureArray array, DType dtype) =>
        dtype.IsFloat ? ((NDArray)array.ToDoubles()).astype(dtype) : ((NDArray)array.ToLongs()).astype(dtype);

    private static NDArray FromList(JsonElement data, DType dtype)
    {
        if (dtype.IsText) return data.GetArrayLength() == 0 ? NDArray.Allocate(Shape.FromInts([0]), dtype) : ((NDArray)data.EnumerateArray().Select(e => e.GetString()!).ToArray()).astype(dtype);
        if (dtype.IsBool) return data.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.True || (e.ValueKind == JsonValueKind.Number && e.GetInt32() != 0)).ToArray();
        if (dtype.Code == KerasBridge.Numpy.DTypeCode.UInt64) return NDArray.FromSpan<ulong>(data.EnumerateArray().Select(e => e.GetUInt64()).ToArray());
        if (dtype.IsInteger) return ((NDArray)data.EnumerateArray().Select(e => e.GetInt64()).ToArray()).astype(dtype);
        return ((NDArray)data.EnumerateArray().Select(Number).ToArray()).astype(dtype);
    }
}
