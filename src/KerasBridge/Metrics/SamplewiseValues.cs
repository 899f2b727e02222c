using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Metrics;

/// <summary>Brings values and their weights to one for each sample, as Keras's sums and means count them.</summary>
internal static class SamplewiseValues
{
    /// <summary>Weighted values and weights, each reduced over all axes but the first.</summary>
    public static (Tensor Values, Tensor? Weights) Of(Tensor values, Tensor? weights, bool mean)
    {
        values = Ops.Cast(values, DType.Float32);
        if (weights is not null)
        {
            weights = Ops.Cast(weights, DType.Float32);
            (values, weights) = Ranks.Fit(values, weights);
            if (values.ndim > weights.ndim) values = Reduce(values, weights.ndim, mean);
            values = Ops.Multiply(values, weights);
            weights = Reduce(weights, 1, mean);
        }
        return (Reduce(values, 1, mean), weights);
    }

    private static Tensor Reduce(Tensor x, int from, bool mean)
    {
        if (x.ndim <= from) return x;
        int[] axes = [.. Enumerable.Range(from, x.ndim - from)];
        return mean ? Ops.Mean(x, axes) : Ops.Sum(x, axes);
    }
}
