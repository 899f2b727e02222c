using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;
using KerasBridge.Numpy;

namespace KerasBridge.Metrics;

/// <summary>Counts right and wrong predictions at thresholds.</summary>
internal sealed class ConfusionCounter
{
    /// <summary>Below every threshold: what predictions that are not among the largest are set to.</summary>
    public const double Lowest = -1e10;

    private readonly double[] _thresholds;
    private readonly bool _even;

    /// <summary>A counter.</summary>
    /// <param name="thresholds">The thresholds, rising.</param>
    /// <param name="even">Whether they lie evenly from 0 to 1; found out if not given.</param>
    public ConfusionCounter(double[] thresholds, bool? even = null)
    {
        _thresholds = thresholds;
        _even = even ?? IsEven(thresholds);
    }

    /// <summary>The counts of a batch, one for each threshold; for several labels, of each label.</summary>
    public Confusion Count(Tensor y_true, Tensor y_pred, Tensor? weight, int? top_k = null, int? class_id = null, bool multi_label = false, Tensor? label_weights = null)
    {
        (y_true, y_pred) = Ranks.Fit(Ops.Cast(y_true, DType.Float32), Ops.Cast(y_pred, DType.Float32));
        if (top_k is { } k) y_pred = KeepLargest(y_pred, k);
        if (class_id is { } id)
        {
            var classes = y_pred.shape.Dims[^1];
            if (id < 0 || id >= classes) throw new ArgumentException($"`class_id` must name a class of the predictions. Expected 0 to {classes - 1}. Received: class_id={id}");
            (y_true, y_pred) = (Ops.SliceAxis(y_true, -1, id, 1), Ops.SliceAxis(y_pred, -1, id, 1));
        }
        if (y_true.shape != y_pred.shape)
            throw new ShapeException($"Targets and predictions must have the same shape. Expected {y_pred.shape}. Received: y_true.shape={y_true.shape}");
        Tensor? w = null;
        if (weight is not null)
        {
            w = Ops.Cast(weight, DType.Float32);
            if (w.ndim > 0) w = Ops.ExpandDims(w, -1);
            while (w.ndim > y_pred.ndim && w.shape.Dims[^1] == 1) w = Ops.Squeeze(w, -1);
            w = Ops.BroadcastTo(w, y_pred.shape);
        }
        if (label_weights is not null && !multi_label)
        {
            var byLabel = Ops.BroadcastTo(label_weights, y_pred.shape);
            w = w is null ? byLabel : Ops.Multiply(w, byLabel);
        }
        // Evenly spaced thresholds take targets between 0 and 1 in parts, others as yes or no.
        if (!_even) y_true = Ops.Cast(Ops.Cast(y_true, DType.Bool), DType.Float32);
        var no = Ops.Affine(y_true, -1, 1);
        if (w is not null) (y_true, no) = (Ops.Multiply(y_true, w), Ops.Multiply(no, w));
        return multi_label ? PerLabel(y_true, no, y_pred) : Together(y_true, no, y_pred);
    }

    private Confusion Together(Tensor yes, Tensor no, Tensor y_pred)
    {
        var count = (int)y_pred.Count;
        var above = Above(Ops.Reshape(y_pred, Shape.FromInts([1, count])), Shape.FromInts([_thresholds.Length, 1]));
        var columns = Ops.Stack([Ops.Reshape(yes, Shape.FromInts([count])), Ops.Reshape(no, Shape.FromInts([count]))], 1);
        var positive = Ops.MatMul(above, columns);
        var negative = Ops.MatMul(Ops.Affine(above, -1, 1), columns);
        return new(Column(positive, 0), Column(positive, 1), Column(negative, 1), Column(negative, 0));
    }

    private Confusion PerLabel(Tensor yes, Tensor no, Tensor y_pred)
    {
        var labels = y_pred.shape.Dims[^1];
        var rows = Shape.FromInts([1, (int)(y_pred.Count / labels), labels]);
        var above = Above(Ops.Reshape(y_pred, rows), Shape.FromInts([_thresholds.Length, 1, 1]));
        var below = Ops.Affine(above, -1, 1);
        (yes, no) = (Ops.Reshape(yes, rows), Ops.Reshape(no, rows));
        return new(Total(above, yes), Total(above, no), Total(below, no), Total(below, yes));
    }

    private static Tensor Total(Tensor chosen, Tensor weight) => Ops.Sum(Ops.Multiply(chosen, weight), [1]);

    private static Tensor Column(Tensor x, int index) => Ops.Squeeze(Ops.SliceAxis(x, 1, index, 1), 1);

    /// <summary>1 where a prediction is above a threshold.</summary>
    private Tensor Above(Tensor y_pred, Shape columnOfThresholds)
    {
        var values = new float[_thresholds.Length];
        for (var i = 0; i < values.Length; i++) values[i] = _even ? i : (float)_thresholds[i];
        var thresholds = Ops.Reshape(values, columnOfThresholds);
        if (!_even) return Ops.Cast(Ops.Greater(y_pred, thresholds), DType.Float32);
        // Keras finds the place among even thresholds by rounding, which decides where a prediction lies on one of them.
        var place = Ops.Relu(Ops.Affine(Ops.Unary(UnaryKind.Ceil, Ops.Affine(y_pred, values.Length - 1, 0)), 1, -1));
        return Ops.Cast(Ops.GreaterEqual(place, thresholds), DType.Float32);
    }

    // A prediction is among the largest where fewer than k are larger, or equal and before it.
    private static Tensor KeepLargest(Tensor x, int k)
    {
        var classes = x.shape.Dims[^1];
        var (mine, other) = (Ops.ExpandDims(x, -1), Ops.ExpandDims(x, -2));
        var before = new float[classes * classes];
        for (var i = 0; i < classes; i++) Array.Fill(before, 1, i * classes, i);
        var earlier = Ops.Reshape(before, Shape.FromInts([classes, classes]));
        var ahead = Ops.LogicalOr(Ops.Greater(other, mine), Ops.LogicalAnd(Ops.Equal(other, mine), Ops.Cast(earlier, DType.Bool)));
        var kept = Ops.Binary(BinaryKind.Less, Ops.Sum(Ops.Cast(ahead, DType.Float32), [-1]), k);
        return Ops.Select(kept, x, Ops.Constant(Lowest, DType.Float32));
    }

    private static bool IsEven(double[] thresholds)
    {
        if (thresholds.Length < 3) return false;
        for (var i = 0; i < thresholds.Length; i++)
        {
            var even = (double)i / (thresholds.Length - 1);
            if (Math.Abs(thresholds[i] - even) > KerasConfig.Epsilon + 1e-5 * even) return false;
        }
        return true;
    }
}
