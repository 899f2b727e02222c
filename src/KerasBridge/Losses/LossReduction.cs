using KerasBridge.Autograd;

namespace KerasBridge.Losses;

/// <summary>How the losses of samples are weighed and become one number.</summary>
internal static class LossReduction
{
    private static readonly string[] Known = ["sum_over_batch_size", "sum", "mean_with_sample_weight", "mean", "none"];

    /// <summary>The reduction, if it is one.</summary>
    /// <exception cref="ArgumentException">It is not known.</exception>
    public static string? Check(string? reduction) => reduction is null || Known.Contains(reduction)
        ? reduction
        : throw new ArgumentException(
            $"Invalid value for argument `reduction`. Expected one of {{{string.Join(", ", Known.Select(name => $"'{name}'"))}, None}}. Received: reduction={reduction}");

    /// <summary>The loss of a batch.</summary>
    public static Tensor Apply(Loss loss, Tensor y_true, Tensor y_pred, Tensor? sample_weight) => sample_weight is null
        ? Symbolic.Call(loss.name, v => Compute(loss, v[0], v[1], null), y_true, y_pred)
        : Symbolic.Call(loss.name, v => Compute(loss, v[0], v[1], v[2]), y_true, y_pred, sample_weight);

    /// <summary>Weighs and reduces.</summary>
    public static Tensor Reduce(Tensor values, Tensor? weight, Tensor? mask, string? reduction)
    {
        weight = WithMask(weight is null ? null : Ops.Cast(weight, values.dtype), mask, values.dtype, reduction);
        if (weight is not null)
        {
            var of = (Values: values.shape, Weight: weight.shape);
            (values, weight) = Ranks.Fit(values, weight);
            if (!Fits(weight.shape, values.shape) && !Fits(values.shape, weight.shape))
            {
                throw new ShapeException(
                    $"The sample weights do not fit the losses of the samples. Expected one weight for each loss, or a shape that broadcasts to {of.Values}. Received: sample_weight.shape={of.Weight}, losses of shape {of.Values}");
            }
            values = Ops.Multiply(values, weight);
        }
        if (reduction is null or "none" || values.ndim == 0 || values.shape == 0) return values;
        return reduction switch
        {
            "sum" => Ops.Sum(values),
            "mean_with_sample_weight" when weight is not null => Ops.DivideNoNan(Ops.Sum(values), Ops.Sum(weight)),
            _ => Ops.Mean(values),
        };
    }

    private static Tensor Compute(Loss loss, Tensor y_true, Tensor y_pred, Tensor? weight)
    {
        var mask = y_pred.Mask;
        y_pred = Ops.Cast(y_pred, DType.Float32);
        if (!loss.KeepsTargets) y_true = Ops.Cast(y_true, DType.Float32);
        var values = loss.call(y_true, y_pred)
            ?? throw new ArgumentException($"The loss \"{loss.name}\" gave nothing. Expected a tensor with the loss of each sample. Received: None");
        if (values.Mask is { } own) mask = mask is null ? own : Ops.LogicalAnd(mask, own);
        return Reduce(Ops.ToFloat(values), weight, mask, loss.reduction);
    }

    /// <summary>A mask counts as a weight of 0 or 1; for means, of 0 or all/counted, so that the mean over all is the mean over those that count.</summary>
    private static Tensor? WithMask(Tensor? weight, Tensor? mask, DType dtype, string? reduction)
    {
        if (mask is null) return weight;
        mask = Ops.Cast(mask, dtype);
        if (reduction is "mean" or "sum_over_batch_size")
            mask = Ops.Multiply(mask, Ops.DivideNoNan(Ops.Constant(mask.Count, dtype), Ops.Sum(mask)));
        if (weight is null) return mask;
        (mask, weight) = Ranks.Fit(mask, weight);
        return Ops.Multiply(weight, mask);
    }

    /// <summary>Whether a shape broadcasts to another.</summary>
    private static bool Fits(Shape from, Shape to)
    {
        if (from.Rank > to.Rank) return false;
        for (var i = 1; i <= from.Rank; i++)
        {
            if (from.Dims[^i] != 1 && from.Dims[^i] != to.Dims[^i]) return false;
        }
        return true;
    }
}
