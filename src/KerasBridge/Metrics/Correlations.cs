using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Metrics;

/// <summary>Correlations of targets and predictions along an axis.</summary>
internal static class Correlations
{
    /// <summary>Pearson's: the mean product of the standardized values.</summary>
    public static Tensor Pearson(Tensor y_true, Tensor y_pred, int axis)
    {
        var (t, p) = Centered(y_true, y_pred, axis);
        return Ops.Mean(Ops.Multiply(Standardized(t, axis), Standardized(p, axis)), [axis]);
    }

    /// <summary>Lin's: twice the covariance by both variances and the square of the difference of the means.</summary>
    public static Tensor Concordance(Tensor y_true, Tensor y_pred, int axis)
    {
        var (t, p) = Centered(y_true, y_pred, axis);
        var covariance = Ops.Mean(Ops.Multiply(t, p), [axis]);
        var means = Ops.SquaredDifference(Ops.Mean(y_true, [axis]), Ops.Mean(y_pred, [axis]));
        var norm = Ops.Add(Ops.Add(Ops.Mean(Ops.Square(t), [axis]), Ops.Mean(Ops.Square(p), [axis])), means);
        return Ops.Divide(Ops.Affine(covariance, 2, 0), Ops.Affine(norm, 1, LossCall.Epsilon));
    }

    private static (Tensor, Tensor) Centered(Tensor y_true, Tensor y_pred, int axis)
    {
        (y_true, y_pred) = Ranks.Fit(Ops.ToFloat(y_true), Ops.ToFloat(y_pred));
        return (Center(y_true, axis), Center(y_pred, axis));
    }

    private static Tensor Center(Tensor x, int axis) => Ops.Subtract(x, Ops.Mean(x, [axis], keepdims: true));

    private static Tensor Standardized(Tensor centered, int axis) => Ops.Divide(centered, Ops.Sqrt(Ops.Mean(Ops.Square(centered), [axis], keepdims: true)));
}
