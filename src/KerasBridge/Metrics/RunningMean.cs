using KerasBridge.Autograd;

namespace KerasBridge.Metrics;

/// <summary>
/// What <see cref="Mean"/> and the metrics that are means of a function share: a weighted sum and how much was summed. It is apart from <see cref="Mean"/> so that
/// <c>metric.update_state(y_true, y_pred)</c> of a metric can never be taken for a mean's <c>update_state(values, sample_weight)</c>.
/// </summary>
public abstract class RunningMean : Metric
{
    private readonly Variable _total;
    private readonly Variable _count;

    private protected RunningMean(string? name, string? dtype) : base(dtype, name)
    {
        _total = add_variable(Shape.Scalar, "zeros", name: "total");
        _count = add_variable(Shape.Scalar, "zeros", name: "count");
    }

    /// <inheritdoc/>
    public override Tensor result() => Ops.DivideNoNan(_total, _count);

    /// <summary>Takes in values of any shape, the first axis being that of the samples, and their weights.</summary>
    private protected void Add(Tensor values, Tensor? weights)
    {
        var (samples, counts) = SamplewiseValues.Of(values, weights, mean: true);
        _total.assign_add(Ops.Sum(samples));
        _count.assign_add(counts is null ? Ops.Constant(samples.Count, DType.Float32) : Ops.Sum(counts));
    }
}
