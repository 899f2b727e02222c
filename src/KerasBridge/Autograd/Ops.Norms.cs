using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>x scaled to length 1 along an axis; a zero vector stays zero.</summary>
    public static Tensor UnitLength(Tensor x, int axis)
    {
        var squares = Sum(Square(x), [axis], keepdims: true);
        return Multiply(x, Rsqrt(Binary(BinaryKind.Maximum, squares, KerasConfig.Epsilon * KerasConfig.Epsilon)));
    }

    /// <summary>log(sum(exp(x))) along an axis, kept from overflow by the greatest element.</summary>
    public static Tensor LogSumExp(Tensor x, int axis, bool keepdims = false) => LogSumExp(x, [axis], keepdims);

    /// <summary>As along one axis.</summary>
    public static Tensor LogSumExp(Tensor x, int[] axes, bool keepdims = false)
    {
        if (axes.Length == 0) return x;
        if (Shapes.Wide(x.dtype) != x.dtype) return Widely(x, wide => LogSumExp(wide, axes, keepdims));
        // Where all elements are -inf the greatest is clipped to a finite number, so that no inf - inf comes about.
        var top = Clip(StopGradient(Max(x, axes, keepdims: true)), -float.MaxValue, float.MaxValue);
        var sum = Add(Log(Sum(Exp(Subtract(x, top)), axes, keepdims: true)), top);
        return keepdims ? sum : Reshape(sum, Shapes.Reduced(x.shape, axes, false));
    }

    /// <summary>x, through which no gradient goes back.</summary>
    public static Tensor StopGradient(Tensor x) => new StopGradientOp().Call(x);
}
