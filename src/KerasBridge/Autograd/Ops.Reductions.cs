using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>Over the axes given; over all if none is.</summary>
    public static Tensor Sum(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Sum, x.dtype == DType.Bool ? Cast(x, DType.Int32) : x, axes, keepdims);

    public static Tensor Mean(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Mean, ToFloat(x), axes, keepdims);

    public static Tensor Max(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Max, x, axes, keepdims);

    public static Tensor Min(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Min, x, axes, keepdims);

    public static Tensor Prod(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Prod, x, axes, keepdims);

    /// <summary>A tensor in the dtype in which Keras adds up and multiplies: bool and short integers become 32 bits long.</summary>
    public static Tensor Accumulator(Tensor x) => x.dtype.IsFloat || x.dtype.itemsize >= 4 ? x : Cast(x, x.dtype.IsUnsigned ? new DType(DTypeCode.UInt32) : DType.Int32);

    /// <summary>The largest or smallest element; <paramref name="initial"/> counts as one more.</summary>
    public static Tensor Extreme(ReduceKind kind, Tensor x, int[]? axes, bool keepdims, double? initial)
    {
        var isEmpty = (axes ?? [.. Enumerable.Range(0, x.ndim)]).Any(axis => x.shape.Dims[Shapes.Axis(axis, x.ndim, "max")] == 0);
        if (isEmpty && initial is null)
            throw new ArgumentException($"Cannot compute the {(kind == ReduceKind.Max ? "max" : "min")} of an empty tensor. Expected elements along the axes, or `initial`. Received: shape {x.shape}");
        var shape = Shapes.Reduced(x.shape, axes, keepdims);
        if (isEmpty) return Full(shape, x.dtype, initial!.Value);
        var y = Reduce(kind, x, axes, keepdims);
        return initial is { } value ? Binary(kind == ReduceKind.Max ? BinaryKind.Maximum : BinaryKind.Minimum, y, Constant(value, x.dtype)) : y;
    }

    /// <summary>Running sums or products along an axis; of all elements in order, for none.</summary>
    public static Tensor Running(Tensor x, int? axis, DType? dtype, bool products)
    {
        x = dtype is { } type ? Cast(x, type) : x.dtype == DType.Bool ? Cast(x, DType.Int32) : x;
        if (axis is null) x = Reshape(x, -1);
        return products ? CumProd(x, axis ?? 0) : CumSum(x, axis ?? 0);
    }

    /// <summary>Running products along an axis.</summary>
    public static Tensor CumProd(Tensor x, int axis) => Shapes.Wide(x.dtype) != x.dtype
        ? Widely(x, wide => CumProd(wide, axis))
        : new ScanOp(true, Shapes.Axis(axis, x.ndim, "cumprod")).Call(x);

    /// <summary>Where the largest or smallest element is: along an axis, or of all in order.</summary>
    public static Tensor ArgExtreme(bool largest, Tensor x, int? axis, bool keepdims)
    {
        var flat = axis is null ? Reshape(x, -1) : x;
        var index = largest ? ArgMax(flat, axis ?? 0) : ArgMin(flat, axis ?? 0);
        return keepdims ? Reshape(index, Shapes.Reduced(x.shape, axis is { } one ? [one] : null, true)) : index;
    }

    public static Tensor All(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.All, Cast(x, DType.Bool), axes, keepdims);

    public static Tensor Any(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Any, Cast(x, DType.Bool), axes, keepdims);

    /// <summary>The biased variance.</summary>
    public static Tensor Variance(Tensor x, int[]? axes = null, bool keepdims = false) =>
        Mean(Square(Subtract(ToFloat(x), Mean(x, axes, keepdims: true))), axes, keepdims);

    public static Tensor ArgMax(Tensor x, int axis = -1) => new ArgReduceOp(true, Shapes.Axis(axis, x.ndim, "argmax")).Call(Cast(x, Shapes.Wide(x.dtype)));

    public static Tensor ArgMin(Tensor x, int axis = -1) => new ArgReduceOp(false, Shapes.Axis(axis, x.ndim, "argmin")).Call(Cast(x, Shapes.Wide(x.dtype)));

    internal static Tensor Reduce(ReduceKind kind, Tensor x, int[]? axes, bool keepdims)
    {
        uint mask = 0;
        if (axes is null) mask = (1u << x.ndim) - 1;
        else
        {
            foreach (var axis in axes) mask |= 1u << Shapes.Axis(axis, x.ndim, Names.SnakeCase(kind.ToString()));
        }
        if (mask == 0 && kind is not (ReduceKind.All or ReduceKind.Any)) return x;
        return Shapes.Wide(x.dtype) == x.dtype ? new ReduceOp(kind, mask, keepdims).Call(x) : Widely(x, wide => new ReduceOp(kind, mask, keepdims).Call(wide));
    }
}
