using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Metrics;

/// <summary>What the accuracies compute for each sample: 1 where the prediction is right.</summary>
internal static class AccuracyFunctions
{
    /// <summary>Whether targets and predictions, cut at a threshold, are equal; the mean over the last axis.</summary>
    public static Tensor Binary(Tensor y_true, Tensor y_pred, double threshold)
    {
        (y_true, y_pred) = SameRank(y_true, Ops.ToFloat(y_pred));
        var predicted = Ops.Cast(Ops.Binary(BinaryKind.Greater, y_pred, threshold), y_pred.dtype);
        var right = Ops.Cast(Ops.Equal(Ops.ToFloat(y_true), predicted), DType.Float32);
        return right.ndim == 0 ? right : Ops.Mean(right, [-1]);
    }

    /// <summary>Whether the largest of the targets is the largest of the predictions.</summary>
    public static Tensor Categorical(Tensor y_true, Tensor y_pred) => Ops.Cast(Ops.Equal(Ops.ArgMax(y_true), Ops.ArgMax(y_pred)), DType.Float32);

    /// <summary>Whether the largest prediction is that of the label.</summary>
    public static Tensor SparseCategorical(Tensor y_true, Tensor y_pred)
    {
        if (y_true.ndim == y_pred.ndim && y_true.shape.Dims[^1] == 1) y_true = Ops.Squeeze(y_true, -1);
        return Ops.Cast(Ops.Equal(Ops.Cast(y_true, DType.Int32), Ops.ArgMax(y_pred)), DType.Float32);
    }

    /// <summary>Drops or adds a last axis of 1 where that makes the ranks equal.</summary>
    internal static (Tensor, Tensor) SameRank(Tensor y_true, Tensor y_pred)
    {
        if (y_true.ndim == y_pred.ndim + 1 && y_true.shape.Dims[^1] == 1) y_true = Ops.Squeeze(y_true, -1);
        else if (y_pred.ndim == y_true.ndim + 1 && y_pred.shape.Dims[^1] == 1) y_true = Ops.ExpandDims(y_true, -1);
        return (y_true, y_pred);
    }
}
