namespace KerasBridge.Numpy;

/// <summary>Functions that only look at the axes.</summary>
internal static class ArrayShapes
{
    /// <summary>A view with new axes of size 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An axis is out of bounds.</exception>
    public static NDArray ExpandDims(NDArray a, Axis axis)
    {
        var rank = a.ndim + axis.Count();
        var isNew = new bool[rank];
        foreach (var i in axis)
        {
            var at = i < 0 ? i + rank : i;
            if (at < 0 || at >= rank) throw new ArgumentOutOfRangeException(null, $"axis {i} is out of bounds for array of dimension {rank}");
            if (isNew[at]) throw new ArgumentException("repeated axis");
            isNew[at] = true;
        }
        var dims = new int[rank];
        var strides = new nint[rank];
        var next = 0;
        for (var i = 0; i < rank; i++)
        {
            dims[i] = isNew[i] ? 1 : a.Dims[next];
            strides[i] = isNew[i] ? 0 : a.ByteStrides[next++];
        }
        return a.View(Shape.FromInts(dims), strides, a.Offset);
    }

    /// <summary>A view with axes at other places.</summary>
    public static NDArray MoveAxis(NDArray a, Axis source, Axis destination)
    {
        int[] from = [.. source.Select(i => Axis.Normalize(i, a.ndim, "source: "))];
        int[] to = [.. destination.Select(i => Axis.Normalize(i, a.ndim, "destination: "))];
        if (from.Distinct().Count() != from.Length) throw new ArgumentException("repeated axis in `source` argument");
        if (to.Distinct().Count() != to.Length) throw new ArgumentException("repeated axis in `destination` argument");
        if (from.Length != to.Length) throw new ArgumentException("`source` and `destination` arguments must have the same number of elements");
        var order = Enumerable.Range(0, a.ndim).Where(i => !from.Contains(i)).ToList();
        foreach (var (at, axis) in to.Zip(from).OrderBy(pair => pair.First)) order.Insert(at, axis);
        return a.transpose(Axis.Create([.. order]));
    }

    /// <summary>A view in reverse order along axes.</summary>
    public static NDArray Flip(NDArray a, Axis axis)
    {
        var strides = a.ByteStrides.ToArray();
        var offset = a.Offset;
        foreach (var i in axis.Resolve(a.ndim))
        {
            offset += Math.Max(a.Dims[i] - 1, 0) * strides[i];
            strides[i] = -strides[i];
        }
        return a.View(a.shape, strides, offset);
    }

    /// <summary>A view of one stretch of an axis.</summary>
    public static NDArray Stretch(NDArray a, int axis, int start, int count)
    {
        var dims = a.Dims.ToArray();
        dims[axis] = count;
        return a.View(Shape.FromInts(dims), a.ByteStrides.ToArray(), a.Offset + (count > 0 ? start * a.ByteStrides[axis] : 0));
    }

    /// <summary>A copy in which elements have moved along axes, those that fall off coming back at the other end.</summary>
    public static NDArray Roll(NDArray a, int shift, int axis)
    {
        var size = a.Dims[axis];
        var result = NDArray.Allocate(a.shape, a.dtype);
        if (size == 0) return result;
        var by = (int)((((long)shift % size) + size) % size);
        Stretch(a, axis, 0, size - by).CopyTo(Stretch(result, axis, by, size - by));
        Stretch(a, axis, size - by, by).CopyTo(Stretch(result, axis, 0, by));
        return result;
    }

    /// <summary>A view of the diagonal of two axes, as the last axis; it must not be written.</summary>
    /// <exception cref="ArgumentException">The array has fewer than two axes.</exception>
    public static NDArray Diagonal(NDArray a, int offset, int axis1, int axis2)
    {
        if (a.ndim < 2) throw new ArgumentException("diag requires an array of at least two dimensions");
        int i = Axis.Normalize(axis1, a.ndim), j = Axis.Normalize(axis2, a.ndim);
        if (i == j) throw new ArgumentException("axis1 and axis2 cannot be the same");
        var length = Math.Max(0, offset >= 0 ? Math.Min(a.Dims[i], a.Dims[j] - offset) : Math.Min(a.Dims[i] + offset, a.Dims[j]));
        var start = a.Offset + (length == 0 ? 0 : offset >= 0 ? offset * a.ByteStrides[j] : -offset * a.ByteStrides[i]);
        var kept = Enumerable.Range(0, a.ndim).Where(k => k != i && k != j).ToArray();
        return new NDArray(a.Block, start, Shape.FromInts([.. kept.Select(k => a.Dims[k]), length]),
            [.. kept.Select(k => a.ByteStrides[k]), a.ByteStrides[i] + a.ByteStrides[j]], a.dtype)
        { IsReadOnly = true };
    }
}
