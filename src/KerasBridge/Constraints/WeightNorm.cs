using KerasBridge.Numpy;
using Ops = KerasBridge.Autograd.Ops;

namespace KerasBridge.Constraints;

/// <summary>The Euclidean norms of weights, and scaling to other norms.</summary>
internal static class WeightNorm
{
    /// <summary>The norms along some axes, which stay with size 1.</summary>
    public static Tensor Of(Tensor w, AxesArg axes) => Ops.Sqrt(Ops.Sum(Ops.Square(w), axes.Axes, keepdims: true));

    /// <summary>The weights with the norms that are desired: the denominator has epsilon added, as in Keras.</summary>
    public static Tensor Scale(Tensor w, Tensor desired, Tensor norms) => Ops.Multiply(w, Ops.Divide(desired, Ops.Affine(norms, 1, KerasConfig.Epsilon)));
}
