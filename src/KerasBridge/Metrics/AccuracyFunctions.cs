using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;

namespace KerasBridge.Metrics;

/// <summary>What the accuracies compute for each sample: 1 where the prediction is right.</summary>
internal static class AccuracyFunctions
{
    /// <summary>Whether targets and predictions are equal.</summary>
    public static Tensor Equal(Tensor y_true, Tensor y_pred)
    {
        (y_true, y_pred) = Ranks.Fit(y_true, y_pred);
        return Ops.Cast(Ops.Equal(Ops.Cast(y_true, y_pred.dtype), y_pred), DType.Float32);
    }

    /// <summary>Whether targets and predictions, cut at a threshold, are equal.</summary>
    public static Tensor Binary(Tensor y_true, Tensor y_pred, double threshold)
    {
        (y_true, y_pred) = Ranks.Fit(y_true, Ops.ToFloat(y_pred));
        var predicted = Ops.Cast(Ops.Binary(BinaryKind.Greater, y_pred, threshold), y_pred.dtype);
        return Ops.Cast(Ops.Equal(Ops.ToFloat(y_true), predicted), DType.Float32);
    }

    /// <summary>Whether the largest of the targets is the largest of the predictions.</summary>
    public static Tensor Categorical(Tensor y_true, Tensor y_pred) => Ops.Cast(Ops.Equal(Ops.ArgMax(y_true), Ops.ArgMax(y_pred)), DType.Float32);

    /// <summary>Whether the largest prediction is that of the label.</summary>
    public static Tensor SparseCategorical(Tensor y_true, Tensor y_pred)
    {
        if (y_true.ndim == y_pred.ndim && y_true.shape.Dims[^1] == 1) y_true = Ops.Squeeze(y_true, -1);
        return Ops.Cast(Ops.Equal(Ops.Cast(y_true, DType.Int32), Ops.ArgMax(y_pred)), DType.Float32);
    }

    /// <summary>Whether the class of the largest target is among the k largest predictions.</summary>
    public static Tensor TopK(Tensor y_true, Tensor y_pred, int k) => Among(Ops.ArgMax(y_true), y_pred, k);

    /// <summary>Whether the label is among the k largest predictions, or among the k first ids.</summary>
    public static Tensor SparseTopK(Tensor y_true, Tensor y_pred, int k, bool from_sorted_ids)
    {
        if (y_true.ndim == y_pred.ndim && y_true.shape.Dims[^1] == 1) y_true = Ops.Squeeze(y_true, -1);
        if (!from_sorted_ids) return Among(y_true, y_pred, k);
        var first = Ops.SliceAxis(y_pred, -1, 0, Math.Min(k, y_pred.shape.Dims[^1]));
        return Ops.Cast(Ops.Any(Ops.Equal(Ops.ExpandDims(Ops.Cast(y_true, y_pred.dtype), -1), first), [-1]), DType.Float32);
    }

    // All classes that tie with the k-th are in; a row that is not finite has none.
    private static Tensor Among(Tensor label, Tensor y_pred, int k)
    {
        y_pred = Ops.Cast(y_pred, DType.Float32);
        var chosen = Ops.OneHot(label, y_pred.shape.Dims[^1]);
        var mine = Ops.Sum(Ops.Multiply(chosen, y_pred), [-1], keepdims: true);
        var larger = Ops.Sum(Ops.Cast(Ops.Greater(y_pred, mine), DType.Float32), [-1]);
        var valid = Ops.LogicalAnd(Ops.All(Ops.Binary(BinaryKind.LessEqual, Ops.Abs(y_pred), float.MaxValue), [-1]), Ops.Any(chosen, [-1]));
        return Ops.Cast(Ops.LogicalAnd(valid, Ops.Binary(BinaryKind.Less, larger, k)), DType.Float32);
    }
}
