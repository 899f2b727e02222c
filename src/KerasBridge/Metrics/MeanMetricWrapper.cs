using KerasBridge.Autograd;

namespace KerasBridge.Metrics;

/// <summary>
/// The mean of a function of targets and predictions. See https://keras.io/api/metrics/metric_wrappers_and_reduction_metrics/.
/// </summary>
public class MeanMetricWrapper : Mean
{
    private readonly LossFunction _function;

    /// <summary>A mean of a function.</summary>
    /// <param name="fn">The function; gives the values of the samples.</param>
    /// <param name="name">The metric's name.</param>
    public MeanMetricWrapper(LossFunction fn, string? name = null) : base(name ?? fn.Method.Name) => _function = fn;

    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight)
    {
        var values = Ops.ToFloat(_function(y_true, y_pred));
        if (sample_weight is not null)
        {
            while (sample_weight.ndim > values.ndim && sample_weight.shape.Dims[^1] == 1) sample_weight = Ops.Squeeze(sample_weight, -1);
            while (sample_weight.ndim < values.ndim) sample_weight = Ops.ExpandDims(sample_weight, -1);
        }
        base.update_state(values, sample_weight);
    }
}
