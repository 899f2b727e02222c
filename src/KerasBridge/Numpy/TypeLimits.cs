namespace KerasBridge.Numpy;

/// <summary>What numbers a type holds.</summary>
internal static class TypeLimits
{
    /// <summary>The smallest and largest integer.</summary>
    public static (long Smallest, ulong Largest) Integers(DType type) => type.Code switch
    {
        DTypeCode.Int8 => (sbyte.MinValue, (ulong)sbyte.MaxValue),
        DTypeCode.Int16 => (short.MinValue, (ulong)short.MaxValue),
        DTypeCode.Int32 => (int.MinValue, int.MaxValue),
        DTypeCode.UInt8 => (0, byte.MaxValue),
        DTypeCode.UInt16 => (0, ushort.MaxValue),
        DTypeCode.UInt32 => (0, uint.MaxValue),
        DTypeCode.UInt64 => (0, ulong.MaxValue),
        DTypeCode.Bool => (0, 1),
        _ => (long.MinValue, long.MaxValue),
    };
}
