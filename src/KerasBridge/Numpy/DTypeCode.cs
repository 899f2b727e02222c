namespace KerasBridge.Numpy;

/// <summary>The element types, as a number that a switch can use. <see cref="KerasBridge.DType"/> is what users see.</summary>
internal enum DTypeCode : byte
{
    Float32 = 0,
    Bool,
    UInt8,
    Int32,
    Int64,
    Float64,
    Int8,
    Int16,
    UInt16,
    UInt32,
    UInt64,
    Float16,

    /// <summary>Text of a fixed length, four bytes a character (NumPy's <c>&lt;U5</c>).</summary>
    String,

    /// <summary>The upper half of a float32. Tensors may have it; arrays, as in NumPy, may not.</summary>
    BFloat16,
}
