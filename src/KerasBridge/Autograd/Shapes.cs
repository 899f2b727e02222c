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
