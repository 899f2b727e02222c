using KerasBridge.Autograd;

namespace KerasBridge.Losses;

/// <summary>
/// The cross-entropies, as Keras on TensorFlow computes them: from the logits where the predictions are the result of a softmax or sigmoid (whichever of them),
/// else from probabilities that are clipped to 1e-7 … 1 − 1e-7.
/// </summary>
internal static class CrossEntropies
{
    /// <summary>Targets moved towards equal probabilities.</summary>
    public static Tensor Smooth(Tensor t, double smoothing, int classes) => smoothing == 0 ? t : Ops.Affine(t, 1 - smoothing, smoothing / classes);

    /// <summary>The cross-entropies of each element.</summary>
    public static Tensor Binary(Tensor t, Tensor p, bool from_logits, string loss)
    {
        ShapeCheck.Same(loss, t.shape, p.shape);
        if (from_logits || p.Logits is not null) return Ops.SigmoidCrossEntropy(p.Logits ?? p, t);
        p = Clipped(p);
        var yes = Ops.Multiply(t, Ops.Log(p));
        var no = Ops.Multiply(Ops.Affine(t, -1, 1), Ops.Log(Ops.Affine(p, -1, 1)));
        return Ops.Negative(Ops.Add(yes, no));
    }

    /// <summary>The cross-entropies over an axis of classes, of one-hot targets.</summary>
    public static Tensor Categorical(Tensor t, Tensor p, bool from_logits, int axis)
    {
        ShapeCheck.Same("categorical_crossentropy", t.shape, p.shape);
        if (from_logits || p.Logits is not null) return Ops.SoftmaxCrossEntropy(ToLast(p.Logits ?? p, axis), ToLast(t, axis));
        return Ops.Negative(Ops.Sum(Ops.Multiply(t, Ops.Log(Normalized(p, axis))), [axis]));
    }

    /// <summary>The cross-entropies over the last axis, of labels.</summary>
    public static Tensor Sparse(Tensor t, Tensor p, bool from_logits, int? ignore_class, int axis)
    {
        const string Loss = "sparse_categorical_crossentropy";
        if (axis != -1 && axis != p.ndim - 1) throw new ArgumentException($"Only axis=-1 is currently supported. Received: axis={axis}");
        if (t.ndim == p.ndim && t.ndim > 0 && t.shape.Dims[^1] == 1) t = Ops.Squeeze(t, -1);
        ShapeCheck.Labels(Loss, t.shape, p.shape);
        t = Ops.Cast(t, DType.Int32);
        Tensor? valid = null;
        if (ignore_class is { } ignored)
        {
            valid = Ops.NotEqual(t, Ops.Constant(ignored, DType.Int32));
            t = Ops.Select(valid, t, Ops.Constant(0, DType.Int32));
            p = Ops.Select(Ops.ExpandDims(valid, -1), p, Ops.Constant(0, p.dtype));
        }
        var logits = from_logits || p.Logits is not null ? p.Logits ?? p : Ops.Log(Clipped(p));
        var losses = Ops.SparseSoftmaxCrossEntropy(logits, t);
        if (valid is null) return losses;
        losses = Ops.Select(valid, losses, Ops.Constant(0, losses.dtype));
        losses.Mask = valid;
        return losses;
    }

    /// <summary>Predictions divided by their sum, and clipped.</summary>
    public static Tensor Normalized(Tensor p, int axis) => Clipped(Ops.Divide(p, Ops.Sum(p, [axis], keepdims: true)));

    private static Tensor Clipped(Tensor p) => Ops.Clip(p, LossCall.Epsilon, 1 - LossCall.Epsilon);

    private static Tensor ToLast(Tensor x, int axis)
    {
        if (axis == x.ndim - 1) return x;
        return Ops.Transpose(x, [.. Enumerable.Range(0, x.ndim).Where(i => i != axis), axis]);
    }
}
