using KerasBridge.Engine;

namespace KerasBridge.Autograd;

// Reductions that leave NaN out.
internal static partial class Ops
{
    /// <summary>A number in place of NaN.</summary>
    public static Tensor NanToNumber(Tensor x, double value) => x.dtype.IsFloat ? Select(IsNaN(x), Constant(value, x.dtype), x) : x;

    private static Tensor CountNumbers(Tensor x, int[]? axes, bool keepdims) => Sum(Cast(LogicalNot(IsNaN(x)), x.dtype), axes, keepdims);

    public static Tensor NanSum(Tensor x, int[]? axes, bool keepdims) => Sum(Accumulator(NanToNumber(x, 0)), axes, keepdims);

    public static Tensor NanProd(Tensor x, int[]? axes, bool keepdims, DType? dtype) => Prod(dtype is { } type ? Cast(NanToNumber(x, 1), type) : Accumulator(NanToNumber(x, 1)), axes, keepdims);

    public static Tensor NanMean(Tensor x, int[]? axes, bool keepdims)
    {
        x = ToFloat(x);
        return Divide(Sum(NanToNumber(x, 0), axes, keepdims), CountNumbers(x, axes, keepdims));
    }

    public static Tensor NanVar(Tensor x, int[]? axes, bool keepdims)
    {
        x = ToFloat(x);
        var mean = NanMean(x, axes, keepdims: true);
        var squares = Select(IsNaN(x), ZerosLike(x), Square(Subtract(NanToNumber(x, 0), mean)));
        return Divide(Sum(squares, axes, keepdims), CountNumbers(x, axes, keepdims));
    }

    /// <summary>The largest or smallest number; NaN where there is none.</summary>
    public static Tensor NanExtreme(ReduceKind kind, Tensor x, int[]? axes, bool keepdims)
    {
        if (!x.dtype.IsFloat) return Extreme(kind, x, axes, keepdims, null);
        var y = Extreme(kind, NanToNumber(x, kind == ReduceKind.Max ? double.NegativeInfinity : double.PositiveInfinity), axes, keepdims, null);
        return Select(All(IsNaN(x), axes, keepdims), Constant(double.NaN, x.dtype), y);
    }

    /// <summary>Where it is; −1 where there is no number.</summary>
    public static Tensor NanArgExtreme(bool largest, Tensor x, int? axis, bool keepdims)
    {
        var index = ArgExtreme(largest, NanToNumber(x, largest ? double.NegativeInfinity : double.PositiveInfinity), axis, keepdims);
        if (!x.dtype.IsFloat) return index;
        return Select(All(IsNaN(x), axis is { } one ? [one] : null, keepdims), Constant(-1, DType.Int32), index);
    }
}
