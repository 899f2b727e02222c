using KerasBridge.Autograd;

namespace KerasBridge.Layers;

public sealed partial class Normalization
{
    /// <summary>Computes the mean and variance of data, which the layer then uses. What an earlier call computed is replaced.</summary>
    /// <param name="data">The data, <c>(samples, …)</c>.</param>
    /// <exception cref="ShapeException">The layer was built for data of other sizes.</exception>
    /// <exception cref="InvalidOperationException">The layer was given its mean and variance.</exception>
    public void adapt(NDArray data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var x = Tensor.FromArray(data);
        Prepare(x.shape);
        Set(Ops.Mean(x, _reduced), Ops.Variance(x, _reduced));
    }

    /// <summary>Computes the mean and variance of data that comes in batches.</summary>
    /// <param name="data">The batches, each <c>(samples, …)</c>.</param>
    /// <exception cref="ArgumentException">There is no batch.</exception>
    /// <exception cref="ShapeException">A batch has other sizes than the first, or than the layer was built for.</exception>
    /// <exception cref="InvalidOperationException">The layer was given its mean and variance.</exception>
    public void adapt(IEnumerable<NDArray> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Tensor? mean = null, variance = null;
        var total = 0L;
        foreach (var batch in data)
        {
            var x = Tensor.FromArray(batch, DType.Float32);
            Prepare(x.shape);
            Tensor batchMean = Ops.Mean(x, _reduced), batchVariance = Ops.Variance(x, _reduced);
            var count = _reduced.Aggregate(1L, (product, axis) => product * x.shape.Dims[axis]);
            total += count;
            var share = (double)count / total;
            var middle = mean is null ? batchMean : mean * (1 - share) + batchMean * share;
            // Both variances about the common mean.
            var own = (batchVariance + Ops.Square(batchMean - middle)) * share;
            variance = mean is null ? batchVariance : (variance! + Ops.Square(mean - middle)) * (1 - share) + own;
            mean = middle;
        }
        if (mean is null) throw new ArgumentException("adapt() received an empty iterable (no batches). Expected at least one batch. Pass a non-empty iterable of arrays, e.g. layer.adapt([x]). Received: []");
        Set(mean, variance!);
    }

    /// <summary>Computes the mean and variance of data that comes in batches.</summary>
    /// <param name="data">The batches, each <c>(samples, …)</c>.</param>
    /// <exception cref="ArgumentException">There is no batch.</exception>
    /// <exception cref="ShapeException">A batch has other sizes than the first, or than the layer was built for.</exception>
    /// <exception cref="InvalidOperationException">The layer was given its mean and variance.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public void adapt(List<NDArray> data) => adapt((IEnumerable<NDArray>)data);

    private void Prepare(Shape data)
    {
        if (_givenMean is not null)
            throw new InvalidOperationException($"The layer \"{name}\" was given its mean and variance. Expected a Normalization layer without them for `adapt`. Received: mean={Text(_givenMean)}, variance={Text(_givenVariance)}");
        if (!built) BuildFor([data]);
        if (data.Rank == _shape!.Rank && _kept.All(axis => data[axis] == _shape[axis])) return;
        throw new ShapeException($"The layer was built with input_shape={_shape}, but adapt() is being called with data with an incompatible shape, data.shape={data}");
    }

    private void Set(Tensor mean, Tensor variance)
    {
        _mean!.assign(Ops.Cast(mean, DType.Float32));
        _variance!.assign(Ops.Cast(variance, DType.Float32));
        finalize_state();
    }
}
