using KerasBridge.Autograd;

namespace KerasBridge.Metrics;

/// <summary>The base of precision and recall: right predictions of 1 by these and the ones that they leave out.</summary>
public abstract class ConfusionRatio : Metric
{
    private readonly Thresholds _given;
    private readonly ConfusionCounter _counter;
    private readonly Variable _truePositives;
    private readonly Variable _other;

    private protected ConfusionRatio(Thresholds given, int? top_k, int? class_id, string other, string? name, string? dtype) : base(dtype, name)
    {
        _given = given;
        (this.top_k, this.class_id) = (top_k, class_id);
        thresholds = given.OrDefault(top_k is null ? 0.5 : ConfusionCounter.Lowest);
        _counter = new ConfusionCounter(thresholds);
        _truePositives = add_variable(Shape.FromInts([thresholds.Length]), "zeros", name: "true_positives");
        _other = add_variable(Shape.FromInts([thresholds.Length]), "zeros", name: other);
    }

    /// <summary>The thresholds.</summary>
    public double[] thresholds { get; }

    /// <summary>How many of the largest predictions count as 1; null where thresholds decide.</summary>
    public int? top_k { get; }

    /// <summary>The only class that is looked at; null for all.</summary>
    public int? class_id { get; }

    private protected abstract Tensor Other(Confusion counts);

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        var counts = _counter.Count(y_true, y_pred, sample_weight, top_k, class_id);
        _truePositives.assign_add(counts.TruePositives);
        _other.assign_add(Other(counts));
    }

    /// <inheritdoc/>
    public override Tensor result()
    {
        var value = Ops.DivideNoNan(_truePositives, Ops.Add(_truePositives, _other));
        return thresholds.Length == 1 ? Ops.Squeeze(value, 0) : value;
    }

    /// <inheritdoc/>
    public override Config get_config() => base.get_config().With("thresholds", _given.ForConfig).With("top_k", top_k).With("class_id", class_id);

    internal override string Direction => "max";
}
