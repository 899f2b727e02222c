using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Metrics;

/// <summary>The base of the intersection-over-union metrics: how often each class is taken for each.</summary>
public abstract class ConfusionMatrixMetric : Metric
{
    private readonly Variable _matrix;

    private protected ConfusionMatrixMetric(int num_classes, int[] target_class_ids, string? name, string? dtype, int? ignore_class, bool sparse_y_true, bool sparse_y_pred, int axis)
        : base(dtype is "int" or "int32" or "int64" ? null : dtype, name)
    {
        if (num_classes <= 0) throw new ArgumentException($"`num_classes` must be a positive integer. Received: num_classes={num_classes}");
        if (target_class_ids.Any(id => id < 0 || id >= num_classes))
        {
            throw new ArgumentException($"Target class id {target_class_ids.First(id => id < 0 || id >= num_classes)} is out of range, which is [0, {num_classes}).");
        }
        (this.num_classes, this.target_class_ids, this.ignore_class) = (num_classes, target_class_ids, ignore_class);
        (this.sparse_y_true, this.sparse_y_pred, this.axis) = (sparse_y_true, sparse_y_pred, axis);
        _matrix = add_variable(Shape.FromInts([num_classes, num_classes]), "zeros", DType.Int32, name: "total_confusion_matrix");
    }

    /// <summary>The number of classes.</summary>
    public int num_classes { get; }

    /// <summary>The classes whose mean is taken.</summary>
    public int[] target_class_ids { get; }

    /// <summary>A label whose elements do not count.</summary>
    public int? ignore_class { get; }

    /// <summary>Whether targets are labels, and not one-hot.</summary>
    public bool sparse_y_true { get; }

    /// <summary>Whether predictions are labels, and not scores.</summary>
    public bool sparse_y_pred { get; }

    /// <summary>The axis of the classes, where there is one.</summary>
    public int axis { get; }

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var truth = Flat(sparse_y_true ? y_true : Ops.ArgMax(y_true, axis));
        var predicted = Flat(sparse_y_pred ? y_pred : Ops.ArgMax(y_pred, axis));
        if (truth.shape != predicted.shape)
            throw new ShapeException($"Targets and predictions must have as many labels. Expected {predicted.Count}, as the predictions have. Received: {truth.Count}");
        Tensor? weight = null;
        if (sample_weight is not null)
        {
            // The state is whole numbers, and so are the weights made.
            weight = Ops.Cast(Ops.Cast(sample_weight, DType.Int32), DType.Float32);
            weight = Ops.BroadcastTo(Ops.Reshape(weight, Shape.FromInts([(int)weight.Count])), truth.shape);
        }
        if (ignore_class is { } ignored)
        {
            var valid = Ops.Cast(Ops.Binary(BinaryKind.NotEqual, truth, ignored), DType.Float32);
            weight = weight is null ? valid : Ops.Multiply(weight, valid);
        }
        var rows = Ops.Cast(Ops.OneHot(truth, num_classes), DType.Float32);
        if (weight is not null) rows = Ops.Multiply(rows, Ops.ExpandDims(weight, 1));
        var counts = Ops.MatMul(Ops.Transpose(rows), Ops.Cast(Ops.OneHot(predicted, num_classes), DType.Float32));
        _matrix.assign_add(Ops.Cast(counts, DType.Int32));
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var matrix = Ops.Cast(_matrix, DType.Float32);
        var diagonal = new float[num_classes * num_classes];
        var chosen = new float[num_classes];
        for (var i = 0; i < num_classes; i++) diagonal[i * num_classes + i] = 1;
        foreach (var id in target_class_ids) chosen[id]++;
        var right = Ops.Sum(Ops.Multiply(matrix, Ops.Reshape(diagonal, matrix.shape)), [0]);
        var union = Ops.Subtract(Ops.Add(Ops.Sum(matrix, [0]), Ops.Sum(matrix, [1])), right);
        // A class that is neither there nor predicted does not count.
        var valid = Ops.Sum(Ops.Multiply(Ops.Cast(Ops.Binary(BinaryKind.Greater, union, 1e-9), DType.Float32), chosen));
        var ratios = Ops.Multiply(Ops.Divide(right, Ops.Affine(union, 1, KerasConfig.Epsilon)), chosen);
        return Ops.Divide(Ops.Sum(ratios), Ops.Affine(valid, 1, KerasConfig.Epsilon));
    }

    internal override string Direction => "max";

    /// <summary>The arguments that most of these metrics have.</summary>
    private protected Config Common() => Base().With("num_classes", num_classes).With("ignore_class", ignore_class).With("sparse_y_pred", sparse_y_pred).With("axis", axis);

    /// <summary>The arguments that all metrics have; Keras says int64 here.</summary>
    private protected Config Base() => base.get_config().With("dtype", "int64");

    private static Tensor Flat(Tensor labels) => Ops.Cast(Ops.Reshape(labels, Shape.FromInts([(int)labels.Count])), DType.Int32);
}
