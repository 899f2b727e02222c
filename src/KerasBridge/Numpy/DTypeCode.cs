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
}
