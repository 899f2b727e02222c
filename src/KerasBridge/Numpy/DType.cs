using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// The type of the elements of an array or tensor. Converts from its name: <c>dtype: "float32"</c>.
/// </summary>
public readonly partial record struct DType
{
    internal DType(DTypeCode code) => Code = code;

    internal DTypeCode Code { get; }

    internal static DType Float32 => new(DTypeCode.Float32);
    internal static DType Float64 => new(DTypeCode.Float64);
    internal static DType Int32 => new(DTypeCode.Int32);
    internal static DType Int64 => new(DTypeCode.Int64);
    internal static DType UInt8 => new(DTypeCode.UInt8);
    internal static DType Bool => new(DTypeCode.Bool);

    /// <summary>NumPy's name of the type: <c>float32</c>.</summary>
    public string name => Code switch
    {
        DTypeCode.Float32 => "float32",
        DTypeCode.Float64 => "float64",
        DTypeCode.Int32 => "int32",
        DTypeCode.Int64 => "int64",
        DTypeCode.UInt8 => "uint8",
        DTypeCode.Bool => "bool",
        _ => throw new InvalidOperationException($"Unknown dtype code {Code}."),
    };

    /// <summary>The size of one element in bytes.</summary>
    public int itemsize => Code switch
    {
        DTypeCode.Float32 or DTypeCode.Int32 => 4,
        DTypeCode.Float64 or DTypeCode.Int64 => 8,
        _ => 1,
    };

    /// <summary>Whether the type is a floating-point type.</summary>
    internal bool IsFloat => Code is DTypeCode.Float32 or DTypeCode.Float64;

    /// <summary>The dtype of a name.</summary>
    /// <param name="name">NumPy's name: <c>float32</c>, <c>int64</c>, <c>uint8</c>, <c>bool</c> …</param>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static implicit operator DType(string name) => name switch
    {
        "float32" => Float32,
        "float64" or "double" or "float" => Float64,
        "int32" => Int32,
        "int64" or "int" => Int64,
        "uint8" => UInt8,
        "bool" => Bool,
        _ => throw new ArgumentException($"data type '{name}' not understood. Expected one of: float32, float64, int32, int64, uint8, bool. Received: dtype='{name}'"),
    };

    /// <summary>The name of the type.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => name;
}
