using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Arithmetic of shapes and dtypes.</summary>
internal static class Shapes
{
    /// <summary>The shape that two shapes broadcast to.</summary>
    /// <exception cref="ShapeException">They do not fit.</exception>
    public static Shape Broadcast(Shape a, Shape b, string what)
    {
        if (a == b) return a;
        var rank = Math.Max(a.Rank, b.Rank);
        var dims = new int[rank];
        for (var i = 0; i < rank; i++)
        {
            var x = i - (rank - a.Rank) is >= 0 and var p ? a.Dims[p] : 1;
            var y = i - (rank - b.Rank) is >= 0 and var q ? b.Dims[q] : 1;
            if (x != y && x != 1 && y != 1)
                throw new ShapeException($"Cannot broadcast the operands of `{what}`. Expected shapes that are equal, or 1, on each axis counted from the last. Received: {a} and {b}");
            dims[i] = x == 1 ? y : x;
        }
        return Shape.FromInts(dims);
    }

    /// <summary>An axis counted from the front.</summary>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public static int Axis(int axis, int rank, string what)
    {
        var result = axis < 0 ? axis + rank : axis;
        return (uint)result < (uint)rank
            ? result
            : throw new ArgumentException($"`{what}` was given an axis that the tensor does not have. Expected an axis from {-rank} to {rank - 1}. Received: axis={axis}");
    }

    /// <summary>The dtype of a result of two operands, as <c>keras.backend.result_type</c> gives it.</summary>
    public static DType Promote(DType a, DType b) => a == b && a.Code != DTypeCode.UInt64 ? a : KerasDTypes.ResultType([a.name, b.name]);

    /// <summary>The dtype of a result of operands; Python numbers among them give way.</summary>
    public static DType Promote(params ReadOnlySpan<Tensor> operands)
    {
        var first = operands[0];
        var same = first.Number is null && first.dtype.Code != DTypeCode.UInt64;
        foreach (var operand in operands) same = same && operand.Number is null && operand.dtype == first.dtype;
        if (same) return first.dtype;
        var names = new string[operands.Length];
        for (var i = 0; i < names.Length; i++) names[i] = operands[i].Number switch { long => "int", double => "float", _ => operands[i].dtype.name };
        return KerasDTypes.ResultType(names);
    }

    /// <summary>The dtype in which kernels compute what is asked for in another.</summary>
    public static DType Wide(DType dtype) => dtype.Code switch
    {
        DTypeCode.Float16 or DTypeCode.BFloat16 => DType.Float32,
        DTypeCode.Int8 or DTypeCode.Int16 or DTypeCode.UInt16 => DType.Int32,
        DTypeCode.UInt32 or DTypeCode.UInt64 => DType.Int64,
        _ => dtype,
    };

    /// <summary>The shape that a symbolic tensor has after a reshape; -1 stands for what is left.</summary>
    /// <exception cref="ShapeException">The number of elements would change, or two sizes are left open.</exception>
    public static Shape Reshaped(Shape shape, Shape target)
    {
        var dims = target.ToInts();
        if (dims.Count(dim => dim < 0) > 1) throw new ShapeException($"There must be at most one unknown dimension (-1) in `newshape`. Received: newshape={target}.");
        if (!shape.IsKnown) return target;
        var known = dims.Where(dim => dim >= 0).Aggregate(1L, (product, dim) => product * dim);
        var open = Array.IndexOf(dims, -1);
        if (open < 0 ? known != shape.Size : known == 0 || shape.Size % known != 0)
            throw new ShapeException($"The total size of the tensor must be unchanged. Received: input_shape={shape}, newshape={target}");
        if (open >= 0) dims[open] = (int)(shape.Size / known);
        return Shape.FromInts(dims);
    }

    /// <summary>The shape of a symbolic tensor whose elements are repeated.</summary>
    public static Shape Repeated(Shape shape, IntTuple repeats, int? axis)
    {
        if (axis is null) return Shape.FromInts([!shape.IsKnown ? -1 : repeats.Count == 1 ? (int)shape.Size * repeats[0] : repeats.Sum()]);
        var dims = shape.ToInts();
        var at = Axis(axis.Value, dims.Length, "repeat");
        dims[at] = dims[at] < 0 ? -1 : repeats.Count == 1 ? dims[at] * repeats[0] : repeats.Sum();
        return Shape.FromInts(dims);
    }

    /// <summary>The shape of a vector as a diagonal, or of the diagonal of a matrix.</summary>
    public static Shape Diag(Shape shape, int k) => shape.Rank == 2 ? Diagonal(shape, k, 0, 1)
        : shape.Rank != 1 ? throw new ArgumentException($"`x` must be 1-D or 2-D. Received: x.shape={shape}")
        : shape.Dims[0] < 0 ? (-1, -1) : (shape.Dims[0] + Math.Abs(k), shape.Dims[0] + Math.Abs(k));

    /// <summary>The shape of the diagonals of matrices; a size is left open where one of the matrices' own is.</summary>
    public static Shape Diagonal(Shape shape, int offset, int axis1, int axis2)
    {
        if (shape.Rank < 2) throw new ArgumentException($"`diagonal` requires a tensor of at least two dimensions, but `x` is of shape {shape}");
        var (a, b) = (Axis(axis1, shape.Rank, "diagonal"), Axis(axis2, shape.Rank, "diagonal"));
        var (rows, columns) = (shape.Dims[a], shape.Dims[b]);
        var length = rows < 0 || columns < 0 ? -1 : Math.Max(offset >= 0 ? Math.Min(rows, columns - offset) : Math.Min(rows + offset, columns), 0);
        return Shape.FromInts([.. Enumerable.Range(0, shape.Rank).Where(i => i != a && i != b).Select(i => shape.Dims[i]), length]);
    }

    /// <summary>The shape turned by 90 degrees; where sizes are open, Keras exchanges the axes for any number of turns.</summary>
    public static Shape Rotated(Shape shape, int k, KerasBridge.Axis? axes)
    {
        int[] plane = axes is { } given ? given.Resolve(shape.Rank) : shape.Rank > 1 ? [0, 1] : throw new ArgumentException($"Input array must have at least 2 dimensions. Received: shape={shape}");
        if (plane.Length != 2) throw new ArgumentException($"Invalid axes: {string.Join(", ", plane)}. Axes must be a tuple of two different dimensions.");
        var dims = shape.ToInts();
        if (k % 2 != 0 || !shape.IsKnown) (dims[plane[0]], dims[plane[1]]) = (dims[plane[1]], dims[plane[0]]);
        return Shape.FromInts(dims);
    }

    /// <summary>The shape of the same bytes as elements of another dtype.</summary>
    public static Shape Viewed(Shape shape, DType from, DType to)
    {
        if (from.itemsize == to.itemsize) return shape;
        var dims = shape.ToInts();
        if (dims.Length == 0 || (dims[^1] >= 0 && dims[^1] * from.itemsize % to.itemsize != 0))
            throw new ShapeException($"The last axis of a tensor of {from} cannot be seen as {to}. Expected a size that is a multiple of {Math.Max(to.itemsize / from.itemsize, 1)}. Received: shape {shape}");
        if (dims[^1] >= 0) dims[^1] = dims[^1] * from.itemsize / to.itemsize;
        return Shape.FromInts(dims);
    }

    /// <summary>The shape of a part of a symbolic tensor; −1 is to the end.</summary>
    public static Shape Part(Shape shape, IntTuple start, Shape sizes)
    {
        if (sizes.Rank != shape.Rank || start.Count != shape.Rank) throw new ArgumentException($"`slice` needs a start and a size for each axis. Received: start_indices={start}, shape={sizes}, a tensor of shape {shape}");
        return Shape.FromInts([.. Enumerable.Range(0, shape.Rank).Select(i => sizes.Dims[i] >= 0 ? sizes.Dims[i] : shape.Dims[i] < 0 ? -1 : shape.Dims[i] - start[i])]);
    }

    /// <summary>The shape of multi-hot vectors.</summary>
    public static Shape MultiHot(Shape shape, int classes, int axis)
    {
        var dims = shape.ToInts().ToList();
        dims.Insert(Axis(axis, dims.Count + 1, "multi_hot"), classes);
        dims.RemoveAt(shape.Rank > 1 ? 1 : 0);
        return Shape.FromInts([.. dims]);
    }

    /// <summary>The shape of losses without the axis of the classes; where sizes are open, Keras takes the last axis for it.</summary>
    public static Shape WithoutClasses(Shape target, Shape output, int axis)
    {
        if (target.Rank != output.Rank || output.Rank < 1) throw new ShapeException($"Arguments `target` and `output` must have the same shape. Received: target.shape={target}, output.shape={output}");
        for (var i = 0; i < output.Rank; i++)
        {
            if (target.Dims[i] != output.Dims[i] && target.Dims[i] >= 0 && output.Dims[i] >= 0)
                throw new ShapeException($"Arguments `target` and `output` must have the same shape. Received: target.shape={target}, output.shape={output}");
        }
        return Reduced(output, [output.IsKnown ? axis : -1], keepdims: false);
    }

    /// <summary>The widths of a border: one number for all, a pair for all, or a pair for each axis.</summary>
    public static (int Before, int After)[] PadWidths(NDArray widths, int rank)
    {
        var numbers = widths.dtype.IsInteger && widths.ndim < 3 ? widths.ToArray<int>() : throw new ArgumentException($"`pad_width` must be integers. Received: {widths}");
        if (numbers.Length == 1) return [.. Enumerable.Repeat((numbers[0], numbers[0]), rank)];
        if (numbers.Length == 2 && (widths.ndim == 1 || widths.shape.Dims[0] == 1)) return [.. Enumerable.Repeat((numbers[0], numbers[1]), rank)];
        if (widths.ndim == 2 && widths.shape.Dims[1] == 2 && widths.shape.Dims[0] == rank) return [.. Enumerable.Range(0, rank).Select(i => (numbers[2 * i], numbers[2 * i + 1]))];
        if (widths.ndim == 2 && widths.shape.Dims[1] == 1 && widths.shape.Dims[0] == rank) return [.. numbers.Select(number => (number, number))];
        throw new ArgumentException($"`pad_width` must have the same length as `x.shape`. Received: pad_width of shape {widths.shape} for a tensor of {rank} axes");
    }

    /// <summary>The shape with a border.</summary>
    public static Shape Padded(Shape shape, (int Before, int After)[] widths) => Shape.FromInts([.. widths.Select((pair, i) => shape.Dims[i] < 0 ? -1 : shape.Dims[i] + pair.Before + pair.After)]);

    /// <summary>The shape that a reduction leaves; over all axes if none is named.</summary>
    public static Shape Reduced(Shape shape, int[]? axes, bool keepdims)
    {
        var dims = new List<int>();
        int[] reduced = axes is null ? [.. Enumerable.Range(0, shape.Rank)] : Array.ConvertAll(axes, axis => Axis(axis, shape.Rank, "reduce"));
        for (var i = 0; i < shape.Rank; i++)
        {
            if (!reduced.Contains(i)) dims.Add(shape.Dims[i]);
            else if (keepdims) dims.Add(1);
        }
        return Shape.FromInts([.. dims]);
    }

    /// <summary>The product of some dimensions.</summary>
    public static int Product(ReadOnlySpan<int> dims)
    {
        var product = 1;
        foreach (var dim in dims) product = checked(product * dim);
        return product;
    }
}
