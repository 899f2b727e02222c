using System.Numerics;

namespace KerasBridge.Numpy;

/// <summary>Work along one axis: each lane (the elements along the axis, all other indices fixed) is handled by itself.</summary>
internal static class Lanes
{
    /// <summary>A contiguous copy with the axis last, so that each lane is one span.</summary>
    public static NDArray Last(NDArray a, int axis) => ArrayShapes.MoveAxis(a, axis, a.ndim - 1).copy();

    /// <summary>Puts the last axis back.</summary>
    public static NDArray Back(NDArray a, int axis) => ArrayShapes.MoveAxis(a, a.ndim - 1, axis);

    /// <summary>Sorts lanes in place; NaN comes last.</summary>
    public static void Sort(NDArray last)
    {
        var lane = last.ndim == 0 ? 1 : last.Dims[^1];
        switch (last.dtype.Code)
        {
            case DTypeCode.Bool or DTypeCode.UInt8: SortAs<byte>(last, lane); break;
            case DTypeCode.Int8: SortAs<sbyte>(last, lane); break;
            case DTypeCode.Int16: SortAs<short>(last, lane); break;
            case DTypeCode.UInt16: SortAs<ushort>(last, lane); break;
            case DTypeCode.Int32: SortAs<int>(last, lane); break;
            case DTypeCode.UInt32: SortAs<uint>(last, lane); break;
            case DTypeCode.Int64: SortAs<long>(last, lane); break;
            case DTypeCode.UInt64: SortAs<ulong>(last, lane); break;
            case DTypeCode.Float16: SortAs<Half>(last, lane); break;
            case DTypeCode.Float32: SortAs<float>(last, lane); break;
            case DTypeCode.Float64: SortAs<double>(last, lane); break;
            default: SortText(last, lane); break;
        }
        GC.KeepAlive(last);
    }

    /// <summary>The positions that sort each lane, equal elements in their order; NaN comes last.</summary>
    public static NDArray ArgSort(NDArray last)
    {
        var result = NDArray.Allocate(last.shape, DType.Int64);
        var lane = last.ndim == 0 ? 1 : last.Dims[^1];
        switch (last.dtype.Code)
        {
            case DTypeCode.Bool or DTypeCode.UInt8: ArgSortAs<byte>(last, lane, result); break;
            case DTypeCode.Int8: ArgSortAs<sbyte>(last, lane, result); break;
            case DTypeCode.Int16: ArgSortAs<short>(last, lane, result); break;
            case DTypeCode.UInt16: ArgSortAs<ushort>(last, lane, result); break;
            case DTypeCode.Int32: ArgSortAs<int>(last, lane, result); break;
            case DTypeCode.UInt32: ArgSortAs<uint>(last, lane, result); break;
            case DTypeCode.Int64: ArgSortAs<long>(last, lane, result); break;
            case DTypeCode.UInt64: ArgSortAs<ulong>(last, lane, result); break;
            case DTypeCode.Float16: ArgSortAs<Half>(last, lane, result); break;
            case DTypeCode.Float32: ArgSortAs<float>(last, lane, result); break;
            case DTypeCode.Float64: ArgSortAs<double>(last, lane, result); break;
            default: ArgSortText(last, lane, result); break;
        }
        GC.KeepAlive(last);
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>The position of the largest (or smallest) element of each lane, the first of equal ones; the first NaN wins.</summary>
    public static NDArray ArgExtreme(NDArray last, bool largest)
    {
        var lane = last.Dims[^1];
        var result = NDArray.Allocate(Shape.FromInts(last.Dims[..^1].ToArray()), DType.Int64);
        switch (last.dtype.Code)
        {
            case DTypeCode.Bool or DTypeCode.UInt8: ArgExtremeAs<byte>(last, lane, result, largest); break;
            case DTypeCode.Int8: ArgExtremeAs<sbyte>(last, lane, result, largest); break;
            case DTypeCode.Int16: ArgExtremeAs<short>(last, lane, result, largest); break;
            case DTypeCode.UInt16: ArgExtremeAs<ushort>(last, lane, result, largest); break;
            case DTypeCode.Int32: ArgExtremeAs<int>(last, lane, result, largest); break;
            case DTypeCode.UInt32: ArgExtremeAs<uint>(last, lane, result, largest); break;
            case DTypeCode.Int64: ArgExtremeAs<long>(last, lane, result, largest); break;
            case DTypeCode.UInt64: ArgExtremeAs<ulong>(last, lane, result, largest); break;
            case DTypeCode.Float16: ArgExtremeAs<Half>(last, lane, result, largest); break;
            case DTypeCode.Float32: ArgExtremeAs<float>(last, lane, result, largest); break;
            case DTypeCode.Float64: ArgExtremeAs<double>(last, lane, result, largest); break;
            default: throw new DTypeException($"Cannot compare elements of {last.dtype}");
        }
        GC.KeepAlive(last);
        GC.KeepAlive(result);
        return result;
    }

    private static void SortAs<T>(NDArray last, int lane) where T : unmanaged, INumber<T>
    {
        var all = last.Span<T>();
        for (var start = 0; start < all.Length && lane > 1; start += lane)
        {
            var one = all.Slice(start, lane);
            // NaNs go to the end first: what is left compares.
            var count = 0;
            for (var i = 0; i < lane; i++)
            {
                if (!T.IsNaN(one[i])) one[count++] = one[i];
            }
            if (count < lane)
            {
                if (typeof(T) == typeof(float)) one[count..].Fill((T)(object)float.NaN);
                else if (typeof(T) == typeof(double)) one[count..].Fill((T)(object)double.NaN);
                else one[count..].Fill((T)(object)Half.NaN);
            }
            one[..count].Sort();
        }
    }

    private static void ArgSortAs<T>(NDArray last, int lane, NDArray result) where T : unmanaged, INumber<T>
    {
        var all = last.Span<T>();
        var to = result.Span<long>();
        var keys = new T[lane];
        var positions = new long[lane];
        for (var start = 0; start < all.Length; start += lane)
        {
            all.Slice(start, lane).CopyTo(keys);
            for (var i = 0; i < lane; i++) positions[i] = i;
            Array.Sort(positions, (i, j) =>
            {
                T x = keys[i], y = keys[j];
                if (x < y) return -1;
                if (x > y) return 1;
                if (x != y && T.IsNaN(x) != T.IsNaN(y)) return T.IsNaN(x) ? 1 : -1;
                return i.CompareTo(j);
            });
            positions.CopyTo(to[start..]);
        }
    }

    private static void ArgExtremeAs<T>(NDArray last, int lane, NDArray result, bool largest) where T : unmanaged, INumber<T>
    {
        var all = last.Span<T>();
        var to = result.Span<long>();
        for (var k = 0; k < to.Length; k++)
        {
            var one = all.Slice(k * lane, lane);
            var best = 0;
            for (var i = 1; i < lane && !T.IsNaN(one[best]); i++)
            {
                if (T.IsNaN(one[i]) || (largest ? one[i] > one[best] : one[i] < one[best])) best = i;
            }
            to[k] = best;
        }
    }

    private static void SortText(NDArray last, int lane)
    {
        var texts = Strings.Values(last).Cast<string>().ToArray();
        for (var start = 0; start < texts.Length; start += lane) Array.Sort(texts, start, lane, CodePoints.Order);
        Strings.Of(texts, last.shape).CopyTo(last);
    }

    private static void ArgSortText(NDArray last, int lane, NDArray result)
    {
        var texts = Strings.Values(last).Cast<string>().ToArray();
        var to = result.Span<long>();
        for (var start = 0; start < texts.Length; start += lane)
        {
            var from = start;
            var order = Enumerable.Range(0, lane).OrderBy(i => texts[from + i], CodePoints.Order).ToArray();
            for (var i = 0; i < lane; i++) to[start + i] = order[i];
        }
    }
}
