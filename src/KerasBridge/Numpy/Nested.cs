using System.Collections;

namespace KerasBridge.Numpy;

/// <summary>Makes arrays of nested lists, .NET arrays and numbers, finding shape and dtype as <c>np.array</c> does.</summary>
internal static class Nested
{
    /// <summary>An array of anything sensible: numbers, text, .NET arrays of any rank, lists of those.</summary>
    /// <exception cref="ArgumentException">The value, or something in it, is no number; or the lists are ragged.</exception>
    public static NDArray ToArray(object? value) => value switch
    {
        NDArray array => array,
        bool b => NDArray.Zero(b ? (byte)1 : (byte)0, DType.Bool, ArrayKind.Python),
        int i => NDArray.Zero((long)i, DType.Int64, ArrayKind.Python),
        long l => NDArray.Zero(l, DType.Int64, ArrayKind.Python),
        double d => NDArray.Zero(d, DType.Float64, ArrayKind.Python),
        float f => NDArray.Zero(f, DType.Float32, ArrayKind.Scalar),
        Half h => NDArray.Zero(h, new DType(DTypeCode.Float16), ArrayKind.Scalar),
        sbyte s => NDArray.Zero(s, new DType(DTypeCode.Int8), ArrayKind.Scalar),
        byte b => NDArray.Zero(b, DType.UInt8, ArrayKind.Scalar),
        short s => NDArray.Zero(s, new DType(DTypeCode.Int16), ArrayKind.Scalar),
        ushort u => NDArray.Zero(u, new DType(DTypeCode.UInt16), ArrayKind.Scalar),
        uint u => NDArray.Zero(u, new DType(DTypeCode.UInt32), ArrayKind.Scalar),
        ulong u => NDArray.Zero(u, new DType(DTypeCode.UInt64), ArrayKind.Scalar),
        decimal m => NDArray.Zero((double)m, DType.Float64, ArrayKind.Python),
        Scalar s => s.AsArray(),
        string s => Strings.Of([s], Shape.Scalar, ArrayKind.Python),
        Dim d => NDArray.Zero((long)(int)d, DType.Int64, ArrayKind.Python),
        Array array => FromDotNet(array),
        IEnumerable items => FromList(items),
        null or NoneType => throw new DTypeException("float() argument must be a string or a real number, not 'NoneType'"),
        _ => throw new DTypeException($"An array cannot be made of this. Expected numbers, text, arrays or lists of them. Received: {value.GetType().Name}"),
    };

    /// <summary>A copy of a .NET array of any rank.</summary>
    public static unsafe NDArray FromDotNet(Array array)
    {
        var element = array.GetType().GetElementType()!;
        if (!element.IsPrimitive && element != typeof(Half)) return FromList(array);
        var dims = new int[array.Rank];
        for (var i = 0; i < dims.Length; i++) dims[i] = array.GetLength(i);
        var result = NDArray.Allocate(Shape.FromInts(dims), element);
        if (array.Length > 0)
        {
            ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array);
            fixed (byte* source = &first) Buffer.MemoryCopy(source, result.Pointer, result.nbytes, result.nbytes);
        }
        GC.KeepAlive(result);
        return result;
    }

    private static NDArray FromList(IEnumerable items)
    {
        var parts = new List<NDArray>();
        foreach (var item in items) parts.Add(ToArray(item));
        return Stack(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
    }

    /// <summary>Stacks elements along a new first axis. Python numbers among NumPy's give way, as everywhere.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static NDArray Stack(ReadOnlySpan<NDArray> items)
    {
        if (items.Length == 0) return NDArray.Allocate(Shape.FromInts([0]), DType.Float64);
        var inner = items[0].shape;
        foreach (var item in items)
        {
            if (item.shape != inner)
                throw new ShapeException("setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. "
                    + $"The detected shape was ({items.Length},) + inhomogeneous part. Received parts of the shapes {inner} and {item.shape}.");
        }
        var dtype = CommonType(items);
        var result = new NDArray(NativeBlock.Allocate((nuint)(items.Length * inner.Size * dtype.itemsize)), 0, Shape.FromInts([items.Length, .. inner.Dims]), null, dtype) { IsLiteral = true };
        var step = (nint)(inner.Size * dtype.itemsize);
        for (var i = 0; i < items.Length; i++) items[i].CopyTo(result.View(inner, null, i * step));
        return result;
    }

    /// <summary>The type that <c>np.array</c> gives a list: Python's numbers count as <c>int64</c>, <c>float64</c> and <c>bool</c>.</summary>
    private static DType CommonType(ReadOnlySpan<NDArray> items)
    {
        var dtype = items[0].dtype;
        foreach (var item in items[1..]) dtype = Promotion.Promote(dtype, item.dtype);
        return dtype;
    }
}
