namespace KerasBridge.Numpy;

/// <summary>Less common ways to arrange elements.</summary>
internal static class Arranging
{
    /// <summary>An axis moved backwards.</summary>
    public static NDArray RollAxis(NDArray a, int axis, int start)
    {
        var from = Axis.Normalize(axis, a.ndim);
        var to = start < 0 ? start + a.ndim : start;
        if (to < 0 || to > a.ndim) throw new ArgumentOutOfRangeException(null, $"'start' arg requires {-a.ndim} <= start < {a.ndim + 1}, but {start} was passed in");
        if (from < to) to--;
        return from == to ? a.View(a.shape, a.ByteStrides.ToArray(), a.Offset) : ArrayShapes.MoveAxis(a, from, to);
    }

    /// <summary>All arrays in their common shape.</summary>
    public static ArrayTuple BroadcastAll(NDArray[] arrays)
    {
        var shape = CommonShape([.. arrays.Select(a => a.shape)]);
        return ArrayTuple.Create([.. arrays.Select(a => Broadcast.To(a, shape))]);
    }

    /// <summary>The common shape.</summary>
    /// <exception cref="ShapeException">There is none.</exception>
    public static Shape CommonShape(ReadOnlySpan<Shape> shapes)
    {
        if (Broadcast.TryShapes(shapes, out var dims)) return Shape.FromInts(dims);
        for (var i = 1; i < shapes.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (Broadcast.TryShapes([shapes[k], shapes[i]], out _)) continue;
                throw new ShapeException("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
                    + $"arg {k} with shape {shapes[k]} and arg {i} with shape {shapes[i]}.");
            }
        }
        throw new ShapeException("shape mismatch: objects cannot be broadcast to a single shape.");
    }

    /// <summary>An array with so many axes at least.</summary>
    public static NDArray AtLeast(NDArray a, int rank)
    {
        a = a.As(ArrayKind.Array);
        if (a.ndim >= rank) return a;
        return (a.ndim, rank) switch
        {
            (0, _) => a.reshape(Shape.FromInts([.. Enumerable.Repeat(1, rank)])),
            (1, 2) => ArrayShapes.ExpandDims(a, 0),
            (1, _) => ArrayShapes.ExpandDims(a, Axis.Create([0, 2])),
            _ => ArrayShapes.ExpandDims(a, 2),
        };
    }

    /// <summary>Arrays side by side.</summary>
    public static NDArray HStack(ArrayTuple tup, DType? dtype, string casting)
    {
        NDArray[] parts = [.. tup.Select(a => AtLeast(a, 1))];
        return Joining.Concatenate(parts, parts.Length > 0 && parts[0].ndim == 1 ? 0 : 1, dtype, casting);
    }

    /// <summary>Repeated or cut to a shape.</summary>
    public static NDArray Resize(NDArray a, Shape shape)
    {
        if (shape.Dims.ContainsAnyInRange(int.MinValue, -1)) throw new ShapeException($"all elements of `new_shape` must be non-negative. Received: {shape}");
        var total = shape.Size;
        if (a.LongSize == 0) return NDArray.Allocate(shape, a.dtype, clear: true);
        var positions = new long[total];
        for (var i = 0L; i < total; i++) positions[i] = i % a.LongSize;
        return Joining.Take(a.ravel(), positions, 0, "raise").reshape(shape);
    }

    /// <summary>Values appended.</summary>
    public static NDArray Append(NDArray arr, NDArray values, Axis axis)
    {
        if (axis.IsNone) (arr, values, axis) = (arr.ravel(), values.ravel(), 0);
        return Joining.Concatenate([arr, values], axis);
    }

    /// <summary>Values inserted.</summary>
    public static NDArray Insert(NDArray arr, NDArray obj, NDArray values, Axis axis)
    {
        if (axis.IsNone) (arr, axis) = (arr.ravel(), 0);
        var at = axis.Single(arr.ndim);
        var size = arr.Dims[at];
        var places = obj.ToArray<long>();
        foreach (var place in places)
        {
            if (place < -size || place > size) throw new ArgumentOutOfRangeException(null, $"index {place} is out of bounds for axis {at} with size {size}");
        }
        var single = obj.ndim == 0;
        var moved = ArrayShapes.MoveAxis(arr, at, 0);
        if (values.dtype != arr.dtype) values = values.astype(arr.dtype);
        if (single && values.ndim > 0 && arr.ndim == 1) places = [.. Enumerable.Repeat(places[0], values.size)];
        var rows = Shape.FromInts([places.Length, .. moved.Dims[1..]]);
        var spread = Broadcast.To(arr.ndim > 1 && values.ndim == arr.ndim ? ArrayShapes.MoveAxis(values, at, 0) : values, rows);
        var order = places.Select((p, i) => (Place: p < 0 ? p + size : p, Row: i)).OrderBy(p => p.Place).ToArray();
        var result = NDArray.Allocate(Shape.FromInts([size + places.Length, .. moved.Dims[1..]]), arr.dtype);
        int from = 0, to = 0;
        foreach (var (place, row) in order)
        {
            var count = (int)place - from;
            ArrayShapes.Stretch(moved, 0, from, count).CopyTo(ArrayShapes.Stretch(result, 0, to, count));
            to += count;
            from += count;
            ArrayShapes.Stretch(spread, 0, row, 1).CopyTo(ArrayShapes.Stretch(result, 0, to++, 1));
        }
        ArrayShapes.Stretch(moved, 0, from, size - from).CopyTo(ArrayShapes.Stretch(result, 0, to, size - from));
        return ArrayShapes.MoveAxis(result, 0, at).AsContiguous();
    }

    /// <summary>The array without some parts.</summary>
    public static NDArray Delete(NDArray arr, NDIndex obj, Axis axis)
    {
        if (axis.IsNone) (arr, axis) = (arr.ravel(), 0);
        var at = axis.Single(arr.ndim);
        var keep = new bool[arr.Dims[at]];
        Array.Fill(keep, true);
        var all = Creation.Arange(0, keep.Length, 1, DType.Int64);
        if (obj.Kind == IndexKind.Number && (obj.Number >= keep.Length || obj.Number < -keep.Length))
            throw new ArgumentOutOfRangeException(null, $"index {obj.Number} is out of bounds for axis {at} with size {keep.Length}");
        foreach (var gone in all[obj].ToArray<long>()) keep[gone] = false;
        long[] rest = [.. Enumerable.Range(0, keep.Length).Where(i => keep[i]).Select(i => (long)i)];
        return Joining.Take(arr, rest, at, "raise");
    }

    /// <summary>Elements moved along axes.</summary>
    public static NDArray Roll(NDArray a, Axis shift, Axis axis)
    {
        if (axis.IsNone) return ArrayShapes.Roll(a.ravel(), shift.Sum(), 0).reshape(a.shape);
        int[] axes = [.. axis], shifts = [.. shift];
        if (axes.Length != shifts.Length && axes.Length != 1 && shifts.Length != 1)
            throw new ShapeException($"shape mismatch: objects cannot be broadcast to a single shape. Expected as many shifts as axes, or one. Received: {shifts.Length} shifts and {axes.Length} axes");
        for (var i = 0; i < Math.Max(axes.Length, shifts.Length); i++)
            a = ArrayShapes.Roll(a, shifts[shifts.Length == 1 ? 0 : i], Axis.Normalize(axes[axes.Length == 1 ? 0 : i], a.ndim));
        return a;
    }

    /// <summary>Turned by right angles.</summary>
    public static NDArray Rot90(NDArray m, int k, Axis axes)
    {
        int[] pair = [.. axes];
        if (pair.Length != 2) throw new ArgumentException("len(axes) must be 2.");
        int i = Axis.Normalize(pair[0], m.ndim), j = Axis.Normalize(pair[1], m.ndim);
        if (i == j) throw new ArgumentException("Axes must be different.");
        return (((k % 4) + 4) % 4) switch
        {
            0 => m.View(m.shape, m.ByteStrides.ToArray(), m.Offset),
            1 => ArrayShapes.Flip(m, j).swapaxes(i, j),
            2 => ArrayShapes.Flip(ArrayShapes.Flip(m, i), j),
            _ => ArrayShapes.Flip(m.swapaxes(i, j), j),
        };
    }
}
