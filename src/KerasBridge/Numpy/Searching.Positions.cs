namespace KerasBridge.Numpy;

internal static partial class Searching
{
    /// <summary>How many elements along axes are not zero.</summary>
    public static NDArray CountNonZero(NDArray a, Axis axis, bool keepdims)
    {
        var truth = a.dtype.IsBool ? a : a.dtype.IsText ? TextTruth(a) : a.astype("bool");
        return Reduction.Sum(truth, axis, null, keepdims);
    }

    /// <summary>One row of positions per element that is not zero.</summary>
    public static NDArray ArgWhere(NDArray a)
    {
        var positions = NonZero(a);
        return positions.Length == 0 ? NDArray.Allocate(Shape.FromInts([a.Truth() ? 1 : 0, 0]), DType.Int64) : Joining.Stack(positions, 1);
    }

    /// <summary>Where values would be inserted into a sorted array.</summary>
    /// <exception cref="ArgumentException">The side is not known, or the array has not one axis.</exception>
    public static NDArray Sorted(NDArray a, NDArray v, string side, NDArray? sorter)
    {
        if (side is not ("left" or "right")) throw new ArgumentException($"search side must be 'left' or 'right' (got '{side}')");
        if (a.ndim != 1) throw new ArgumentException("object too deep for desired array");
        if (sorter is not null) a = Joining.Take(a, sorter, 0, "raise");
        var sorted = a.ToArray<double>();
        var values = v.ToArray<double>();
        var result = NDArray.Allocate(v.shape, DType.Int64);
        var to = result.Span<long>();
        for (var i = 0; i < values.Length; i++)
        {
            int low = 0, high = sorted.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                var before = side == "left" ? Less(sorted[middle], values[i]) : !Less(values[i], sorted[middle]);
                if (before) low = middle + 1;
                else high = middle;
            }
            to[i] = low;
        }
        GC.KeepAlive(result);
        return result.ScalarIfZeroD();
    }

    private static bool Less(double x, double y) => x < y || (double.IsNaN(y) && !double.IsNaN(x));

    /// <summary>In which bin each element falls.</summary>
    /// <exception cref="ArgumentException">The bins are not monotonic.</exception>
    public static NDArray Digitize(NDArray x, NDArray bins, bool right)
    {
        var edges = bins.ToArray<double>();
        var rising = edges.Zip(edges.Skip(1)).All(p => p.First <= p.Second);
        if (!rising && !edges.Zip(edges.Skip(1)).All(p => p.First >= p.Second)) throw new ArgumentException("bins must be monotonically increasing or decreasing");
        if (rising) return Sorted(bins, x, right ? "left" : "right", null);
        var found = Sorted(ArrayShapes.Flip(bins, 0), x, right ? "right" : "left", null);
        return bins.size - found;
    }

    /// <summary>The positions that sort by several keys, the last first.</summary>
    public static NDArray LexSort(ArrayTuple keys, int axis)
    {
        if (keys.Count == 0) throw new DTypeException("need sequence of keys with len > 0 in lexsort");
        foreach (var key in keys)
        {
            if (key.ndim != 1) throw new ShapeException($"lexsort sorts by keys of one axis only. Expected: 1-d keys. Received: a key of shape {key.shape}");
            if (key.shape != keys[0].shape) throw new ShapeException($"all keys need to be the same shape. Received: {keys[0].shape} and {key.shape}");
            _ = Axis.Normalize(axis, 1);
        }
        double[][] columns = [.. keys.Select(k => k.ToArray<double>())];
        var order = Enumerable.Range(0, columns.Length == 0 ? 0 : columns[0].Length).OrderBy(i => columns[^1][i]);
        for (var k = columns.Length - 2; k >= 0; k--)
        {
            var column = columns[k];
            order = order.ThenBy(i => column[i]);
        }
        return order.Select(i => (long)i).ToArray();
    }
}
