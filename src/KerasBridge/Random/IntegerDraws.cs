using KerasBridge.Numpy;

namespace KerasBridge.Random;

/// <summary>Random integers of every dtype: <c>np.random.randint</c> and <c>Generator.integers</c>.</summary>
internal static class IntegerDraws
{
    /// <summary>Integers low … high − 1, or … high where <paramref name="endpoint"/>; the bounds may be arrays.</summary>
    /// <exception cref="ArgumentException">A bound does not fit the dtype, or there is no number between them.</exception>
    /// <exception cref="DTypeException">The dtype is no integer type.</exception>
    public static NDArray Fill(Distributions core, NDArray low, NDArray? high, Shape? size, DType? dtype, bool endpoint)
    {
        if (high is null) (low, high) = (0, low);
        var type = dtype ?? DType.Int64;
        if (!type.IsInteger && !type.IsBool)
            throw new DTypeException($"Unsupported dtype dtype('{type}') for {(core.IsLegacy ? "randint" : "integers")}. Expected an integer type or bool.");
        var shape = Draws.Target(size, low, high);
        var lows = new Bounds(low, shape);
        var highs = new Bounds(high, shape);
        var (least, most) = Limits(type);
        var result = NDArray.Allocate(shape, type);
        var count = result.size;
        for (var i = 0; i < count && (i == 0 || lows.Varies || highs.Varies); i++) Check(lows.At(i), highs.At(i) - (endpoint ? 0 : 1), least, most, type, endpoint);
        lock (core.Bits.Gate)
        {
            var bounded = new Bounded(core.Bits, core.IsLegacy);
            for (var i = 0; i < count; i++)
            {
                var from = lows.At(i);
                Store(result, i, from, highs.At(i) - (endpoint ? 0 : 1) - from, ref bounded);
            }
        }
        if (size is not null || result.ndim > 0) return result;
        return result.As(core.IsLegacy && dtype is null ? ArrayKind.Python : ArrayKind.Scalar);
    }

    private static void Check(Int128 low, Int128 last, Int128 least, Int128 most, DType type, bool endpoint)
    {
        if (low < least) throw new ArgumentException($"low is out of bounds for {type}. Expected: at least {least}. Received: low={low}");
        if (last > most) throw new ArgumentException($"high is out of bounds for {type}. Expected: at most {(endpoint ? most : most + 1)}. Received: high={(endpoint ? last : last + 1)}");
        if (low > last) throw new ArgumentException($"{(low == 0 ? $"high {(endpoint ? "<" : "<=")} 0" : $"low {(endpoint ? ">" : ">=")} high")}. Received: low={low}, high={(endpoint ? last : last + 1)}");
    }

    private static void Store(NDArray result, int i, Int128 low, Int128 top, ref Bounded bounded)
    {
        switch (result.dtype.Code)
        {
            case DTypeCode.Int64: result.Span<long>()[i] = (long)(low + bounded.Next64((ulong)top)); break;
            case DTypeCode.UInt64: result.Span<ulong>()[i] = (ulong)(low + bounded.Next64((ulong)top)); break;
            case DTypeCode.Int32: result.Span<int>()[i] = (int)(low + bounded.Next32((uint)top)); break;
            case DTypeCode.UInt32: result.Span<uint>()[i] = (uint)(low + bounded.Next32((uint)top)); break;
            case DTypeCode.Int16: result.Span<short>()[i] = (short)(low + bounded.NextSmall((uint)top, 16)); break;
            case DTypeCode.UInt16: result.Span<ushort>()[i] = (ushort)(low + bounded.NextSmall((uint)top, 16)); break;
            case DTypeCode.Int8: result.Span<sbyte>()[i] = (sbyte)(low + bounded.NextSmall((uint)top, 8)); break;
            case DTypeCode.UInt8: result.Span<byte>()[i] = (byte)(low + bounded.NextSmall((uint)top, 8)); break;
            default: result.Span<byte>()[i] = (byte)(top == 0 ? (uint)low : bounded.NextBit(1)); break;
        }
    }

    private static (Int128 Least, Int128 Most) Limits(DType type)
    {
        if (type.IsBool) return (0, 1);
        var bits = 8 * type.itemsize;
        return type.IsUnsigned ? (0, (Int128.One << bits) - 1) : (-(Int128.One << (bits - 1)), (Int128.One << (bits - 1)) - 1);
    }

    /// <summary>A bound as the positions of the result see it.</summary>
    private readonly struct Bounds
    {
        private readonly Int128 _only;
        private readonly Draws.Parameter? _all;

        public Bounds(NDArray bound, Shape target)
        {
            if (bound.LongSize != 1)
            {
                _all = new Draws.Parameter(bound, target.Dims);
                return;
            }
            _only = bound.dtype.Code == DTypeCode.UInt64 ? bound.ToArray<ulong>()[0] : bound.ToArray<long>()[0];
            GC.KeepAlive(bound);
        }

        public bool Varies => _all is not null;

        public Int128 At(int position) => _all is null ? _only : (Int128)_all.At(position);
    }
}
