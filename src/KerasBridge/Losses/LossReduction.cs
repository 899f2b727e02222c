using KerasBridge.Autograd;

namespace KerasBridge.Losses;

/// <summary>How the losses of samples are weighed and become one number.</summary>
internal static class LossReduction
{
    private static readonly string[] Known = ["sum", "sum_over_batch_size", "mean", "mean_with_sample_weight", "none"];

    /// <summary>The reduction, if it is one.</summary>
    /// <exception cref="ArgumentException">It is not known.</exception>
    public static string? Check(string? reduction) => reduction is null || Known.Contains(reduction)
        ? reduction
        : throw new ArgumentException($"Invalid value for argument `reduction`. Expected one of {{'sum', 'sum_over_batch_size', 'mean', 'mean_with_sample_weight', None, 'none'}}. Received: reduction={reduction}");

    /// <summary>The loss of a batch.</summary>
    public static Tensor Apply(Loss loss, Tensor y_true, Tensor y_pred, Tensor? sample_weight)
    {
        var values = Ops.ToFloat(loss.call(y_true, y_pred));
        var mask = y_pred.Mask;
        return Reduce(values, sample_weight is null ? null : Ops.ToFloat(sample_weight), mask, loss.reduction);
    }

    /// <summary>Weighs and reduces.</summary>
    public static Tensor Reduce(Tensor values, Tensor? weight, Tensor? mask, string? reduction)
    {
        // A mask counts as a weight of 0 or 1; sums are then taken over what counts.
        Tensor? valid = null;
        if (mask is not null && reduction is not (null or "none"))
        {
            valid = Fit(Ops.Cast(mask, values.dtype), values);
            if (reduction is "sum_over_batch_size" or "mean")
            {
                var total = Ops.Constant(valid.Count, values.dtype);
                var count = Ops.Sum(valid);
                // x * mask * (all / counted), so that the mean over all is the mean over those that count.
                valid = Ops.Multiply(valid, Ops.Divide(total, Ops.Binary(Engine.BinaryKind.Add, count, 1e-7)));
            }
        }
        if (valid is not null) weight = weight is null ? valid : Ops.Multiply(Fit(weight, values), valid);
        if (weight is not null)
        {
            weight = Fit(weight, values);
            values = Ops.Multiply(values, weight);
        }
        switch (reduction)
        {
            case null or "none": return values;
            case "sum": return Ops.Sum(values);
            case "mean_with_sample_weight" when weight is not null:
                return Ops.DivideNoNan(Ops.Sum(values), Ops.Sum(Ops.BroadcastTo(weight, values.shape)));
            default: return Ops.Mean(values);
        }
    }

    /// <summary>A weight with as many axes as the losses: a last axis of 1 is dropped, missing ones are added.</summary>
    private static Tensor Fit(Tensor weight, Tensor values)
    {
        if (weight.ndim == values.ndim + 1 && weight.shape.Dims[^1] == 1) weight = Ops.Squeeze(weight, -1);
        while (weight.ndim < values.ndim && weight.ndim > 0) weight = Ops.ExpandDims(weight, -1);
        return weight;
    }
}
