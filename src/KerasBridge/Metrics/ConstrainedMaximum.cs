using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Metrics;

/// <summary>The base of the metrics that give the greatest of one rate where another is at least a given one.</summary>
public abstract class ConstrainedMaximum : Metric
{
    private readonly double _least;
    private readonly string _argument;
    private readonly ConfusionCounter _counter;
    private readonly Variable[] _counts;

    private protected ConstrainedMaximum(double least, string argument, int num_thresholds, int? class_id, string? name, string? dtype) : base(dtype, name)
    {
        if (num_thresholds <= 0) throw new ArgumentException($"Argument `num_thresholds` must be an integer > 0. Received: num_thresholds={num_thresholds}");
        if (least is not (>= 0 and <= 1)) throw new ArgumentException($"`{argument}` must be in the range [0, 1]. Received: {argument}={new Scalar(least)}");
        (_least, _argument, this.class_id, this.num_thresholds) = (least, argument, class_id, num_thresholds);
        var thresholds = new double[num_thresholds];
        for (var i = 0; i < num_thresholds; i++) thresholds[i] = num_thresholds == 1 ? 0.5 : (double)i / (num_thresholds - 1);
        _counter = new ConfusionCounter(thresholds, even: false);
        _counts = Array.ConvertAll(["true_positives", "false_positives", "true_negatives", "false_negatives"], one => add_variable(Shape.FromInts([num_thresholds]), "zeros", name: one));
    }

    /// <summary>How many thresholds are tried.</summary>
    public int num_thresholds { get; }

    /// <summary>The only class that is looked at; null for all.</summary>
    public int? class_id { get; }

    private protected abstract (Tensor Constrained, Tensor Dependent) Rates(Confusion c);

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var counts = _counter.Count(y_true, y_pred, sample_weight, class_id: class_id);
        _counts[0].assign_add(counts.TruePositives);
        _counts[1].assign_add(counts.FalsePositives);
        _counts[2].assign_add(counts.TrueNegatives);
        _counts[3].assign_add(counts.FalseNegatives);
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var (constrained, dependent) = Rates(new Confusion(_counts[0], _counts[1], _counts[2], _counts[3]));
        return Ops.Max(Ops.Select(Ops.Binary(BinaryKind.GreaterEqual, constrained, _least), dependent, Ops.Constant(0, DType.Float32)));
    }

    /// <inheritdoc/>
    public override Config get_config() => base.get_config().With("class_id", class_id).With("num_thresholds", num_thresholds).With(_argument, _least);

    internal override string Direction => "max";
}
