using System.Numerics;

namespace KerasBridge.Numpy;

/// <summary>Single elements as .NET values: bool, long, ulong, double or string. For printing, lists and scalars; never in a hot loop.</summary>
internal static unsafe class ElementAccess
{
    /// <summary>Reads the element that lies <paramref name="offset"/> bytes behind the array's first.</summary>
    public static object Get(NDArray array, nint offset)
    {
        var p = (byte*)array.Pointer + offset;
        object value = array.dtype.Code switch
        {
            DTypeCode.Bool => *p != 0,
            DTypeCode.UInt8 => (long)*p,
            DTypeCode.Int8 => (long)*(sbyte*)p,
            DTypeCode.Int16 => (long)*(short*)p,
            DTypeCode.UInt16 => (long)*(ushort*)p,
            DTypeCode.Int32 => (long)*(int*)p,
            DTypeCode.UInt32 => (long)*(uint*)p,
            DTypeCode.Int64 => *(long*)p,
            DTypeCode.UInt64 => *(ulong*)p <= long.MaxValue ? (long)*(ulong*)p : *(ulong*)p,
            DTypeCode.Float16 => (double)*(Half*)p,
            DTypeCode.Float32 => (double)*(float*)p,
            DTypeCode.Float64 => *(double*)p,
            _ => Strings.Read(p, array.dtype.TextLength),
        };
        GC.KeepAlive(array);
        return value;
    }

    /// <summary>The only element, as a float.</summary>
    public static double Double(NDArray array) => Get(array, 0) switch
    {
        bool b => b ? 1 : 0,
        long l => l,
        ulong u => u,
        double d => d,
        var text => (double)Strings.Number((string)text, DType.Float64),
    };

    /// <summary>Writes a value, converting it without checks.</summary>
    public static void Set(NDArray array, nint offset, object value)
    {
        var p = (byte*)array.Pointer + offset;
        switch (value)
        {
            case bool b: Store(p, array.dtype, b ? 1L : 0L); break;
            case long l: Store(p, array.dtype, l); break;
            case ulong u: Store(p, array.dtype, u); break;
            case double d: Store(p, array.dtype, d); break;
            case string s when array.dtype.IsText: Strings.Write(p, array.dtype.TextLength, s); break;
            case string s: Set(array, offset, Strings.Number(s, array.dtype)); break;
            default: throw new DTypeException($"float() argument must be a string or a real number, not '{value.GetType().Name}'");
        }
        GC.KeepAlive(array);
    }

    private static void Store<TValue>(byte* p, DType dtype, TValue value) where TValue : unmanaged, INumber<TValue>
    {
        switch (dtype.Code)
        {
            case DTypeCode.Bool: *p = value != TValue.Zero ? (byte)1 : (byte)0; break;
            case DTypeCode.UInt8: *p = Cast.One<TValue, byte>(value); break;
            case DTypeCode.Int8: *(sbyte*)p = Cast.One<TValue, sbyte>(value); break;
            case DTypeCode.Int16: *(short*)p = Cast.One<TValue, short>(value); break;
            case DTypeCode.UInt16: *(ushort*)p = Cast.One<TValue, ushort>(value); break;
            case DTypeCode.Int32: *(int*)p = Cast.One<TValue, int>(value); break;
            case DTypeCode.UInt32: *(uint*)p = Cast.One<TValue, uint>(value); break;
            case DTypeCode.Int64: *(long*)p = Cast.One<TValue, long>(value); break;
            case DTypeCode.UInt64: *(ulong*)p = Cast.One<TValue, ulong>(value); break;
            case DTypeCode.Float16: *(Half*)p = Half.CreateTruncating(value); break;
            case DTypeCode.Float32: *(float*)p = float.CreateTruncating(value); break;
            case DTypeCode.Float64: *(double*)p = double.CreateTruncating(value); break;
            default: Strings.Write(p, dtype.TextLength, PythonFormat.Str(value)); break;
        }
    }

    /// <summary>Calls back with the byte offset (from the start of the memory) of every element, in C order.</summary>
    public static void ForEachOffset(NDArray array, Action<nint> visit)
    {
        if (array.LongSize == 0) return;
        var rank = array.ndim;
        var counter = new int[rank];
        var offset = array.Offset;
        while (true)
        {
            visit(offset);
            var axis = rank - 1;
            for (; axis >= 0; axis--)
            {
                offset += array.ByteStrides[axis];
                if (++counter[axis] < array.Dims[axis]) break;
                offset -= array.ByteStrides[axis] * array.Dims[axis];
                counter[axis] = 0;
            }
            if (axis < 0) return;
        }
    }
}
