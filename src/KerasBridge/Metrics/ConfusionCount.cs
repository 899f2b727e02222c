using KerasBridge.Autograd;

namespace KerasBridge.Metrics;

/// <summary>The base of the metrics that count right or wrong predictions.</summary>
public abstract class ConfusionCount : Metric
{
    private readonly Thresholds _given;
    private readonly ConfusionCounter _counter;
    private readonly Variable _accumulator;

    private protected ConfusionCount(Thresholds given, string? name, string? dtype) : base(dtype, name)
    {
        _given = given;
        thresholds = given.OrDefault(0.5);
        _counter = new ConfusionCounter(thresholds);
        _accumulator = add_variable(Shape.FromInts([thresholds.Length]), "zeros", name: "accumulator");
    }

    /// <summary>The thresholds.</summary>
    public double[] thresholds { get; }

    private protected abstract Tensor Pick(Confusion counts);

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        _accumulator.assign_add(Pick(_counter.Count(y_true, y_pred, sample_weight)));

    /// <inheritdoc/>
    public override Tensor result() => thresholds.Length == 1 ? Ops.Squeeze(_accumulator, 0) : _accumulator;

    /// <inheritdoc/>
    public override Config get_config() => base.get_config().With("thresholds", _given.ForConfig);
}
