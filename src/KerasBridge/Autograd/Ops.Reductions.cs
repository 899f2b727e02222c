using KerasBridge.Engine;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>Over the axes given; over all if none is.</summary>
    public static Tensor Sum(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Sum, x.dtype == DType.Bool ? Cast(x, DType.Int32) : x, axes, keepdims);

    public static Tensor Mean(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Mean, ToFloat(x), axes, keepdims);

    public static Tensor Max(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Max, x, axes, keepdims);

    public static Tensor Min(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Min, x, axes, keepdims);

    public static Tensor Prod(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Prod, x, axes, keepdims);

    public static Tensor All(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.All, Cast(x, DType.Bool), axes, keepdims);

    public static Tensor Any(Tensor x, int[]? axes = null, bool keepdims = false) => Reduce(ReduceKind.Any, Cast(x, DType.Bool), axes, keepdims);

    /// <summary>The biased variance.</summary>
    public static Tensor Variance(Tensor x, int[]? axes = null, bool keepdims = false) =>
        Mean(Square(Subtract(ToFloat(x), Mean(x, axes, keepdims: true))), axes, keepdims);

    public static Tensor ArgMax(Tensor x, int axis = -1) => new ArgReduceOp(true, Shapes.Axis(axis, x.ndim, "argmax")).Call(x);

    public static Tensor ArgMin(Tensor x, int axis = -1) => new ArgReduceOp(false, Shapes.Axis(axis, x.ndim, "argmin")).Call(x);

    private static Tensor Reduce(ReduceKind kind, Tensor x, int[]? axes, bool keepdims)
    {
        uint mask = 0;
        if (axes is null) mask = (1u << x.ndim) - 1;
        else
        {
            foreach (var axis in axes) mask |= 1u << Shapes.Axis(axis, x.ndim, Names.SnakeCase(kind.ToString()));
        }
        return mask == 0 && kind is not (ReduceKind.All or ReduceKind.Any) ? x : new ReduceOp(kind, mask, keepdims).Call(x);
    }
}
