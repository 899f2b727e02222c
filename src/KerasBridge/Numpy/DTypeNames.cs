namespace KerasBridge.Numpy;

/// <summary>Finds dtypes by NumPy's names and by .NET's types.</summary>
internal static class DTypeNames
{
    private static readonly Dictionary<string, DTypeCode> Known = new()
    {
        ["float16"] = DTypeCode.Float16, ["half"] = DTypeCode.Float16, ["f2"] = DTypeCode.Float16, ["e"] = DTypeCode.Float16,
        ["bfloat16"] = DTypeCode.BFloat16,
        ["float32"] = DTypeCode.Float32, ["single"] = DTypeCode.Float32, ["f4"] = DTypeCode.Float32, ["f"] = DTypeCode.Float32,
        ["float64"] = DTypeCode.Float64, ["double"] = DTypeCode.Float64, ["float"] = DTypeCode.Float64, ["f8"] = DTypeCode.Float64, ["d"] = DTypeCode.Float64,
        ["int8"] = DTypeCode.Int8, ["i1"] = DTypeCode.Int8, ["b"] = DTypeCode.Int8, ["byte"] = DTypeCode.Int8,
        ["int16"] = DTypeCode.Int16, ["i2"] = DTypeCode.Int16, ["h"] = DTypeCode.Int16, ["short"] = DTypeCode.Int16,
        ["int32"] = DTypeCode.Int32, ["i4"] = DTypeCode.Int32, ["i"] = DTypeCode.Int32, ["intc"] = DTypeCode.Int32,
        ["int64"] = DTypeCode.Int64, ["int"] = DTypeCode.Int64, ["int_"] = DTypeCode.Int64, ["long"] = DTypeCode.Int64, ["intp"] = DTypeCode.Int64,
        ["i8"] = DTypeCode.Int64, ["l"] = DTypeCode.Int64, ["q"] = DTypeCode.Int64,
        ["uint8"] = DTypeCode.UInt8, ["u1"] = DTypeCode.UInt8, ["B"] = DTypeCode.UInt8, ["ubyte"] = DTypeCode.UInt8,
        ["uint16"] = DTypeCode.UInt16, ["u2"] = DTypeCode.UInt16, ["H"] = DTypeCode.UInt16,
        ["uint32"] = DTypeCode.UInt32, ["u4"] = DTypeCode.UInt32, ["I"] = DTypeCode.UInt32,
        ["uint64"] = DTypeCode.UInt64, ["uint"] = DTypeCode.UInt64, ["u8"] = DTypeCode.UInt64, ["L"] = DTypeCode.UInt64, ["Q"] = DTypeCode.UInt64,
        ["bool"] = DTypeCode.Bool, ["bool_"] = DTypeCode.Bool, ["?"] = DTypeCode.Bool, ["b1"] = DTypeCode.Bool,
        ["str"] = DTypeCode.String, ["U"] = DTypeCode.String,
    };

    private static readonly string[] Offered = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64"];

    /// <summary>The dtype of a name; a big-endian description is refused.</summary>
    /// <exception cref="DTypeException">The name is not known.</exception>
    public static DType Parse(string name)
    {
        if (name is not null)
        {
            var bare = name.TrimStart('<', '|', '=');
            if (Known.TryGetValue(bare, out var code)) return code == DTypeCode.String ? DType.Text(1) : new DType(code);
            if (bare.StartsWith('U') && int.TryParse(bare.AsSpan(1), out var length) && length is >= 0 and < 1 << 20) return DType.Text(length);
        }
        throw new DTypeException($"data type '{name}' not understood. Expected one of: {string.Join(", ", Offered)}. Received: dtype='{name}'.{Suggest.Sentence(name ?? "", Offered)}");
    }

    /// <summary>The dtype whose elements are a .NET type.</summary>
    /// <exception cref="DTypeException">There is none.</exception>
    public static DType Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Single => DType.Float32,
        TypeCode.Double => DType.Float64,
        TypeCode.SByte => new(DTypeCode.Int8),
        TypeCode.Int16 => new(DTypeCode.Int16),
        TypeCode.Int32 => DType.Int32,
        TypeCode.Int64 => DType.Int64,
        TypeCode.Byte => DType.UInt8,
        TypeCode.UInt16 => new(DTypeCode.UInt16),
        TypeCode.UInt32 => new(DTypeCode.UInt32),
        TypeCode.UInt64 => new(DTypeCode.UInt64),
        TypeCode.Boolean => DType.Bool,
        TypeCode.String => DType.Text(1),
        _ when type == typeof(Half) => new(DTypeCode.Float16),
        _ => throw new DTypeException($"Arrays have no elements of this type. Expected a number type, bool or string. Received: {type}"),
    };
}
