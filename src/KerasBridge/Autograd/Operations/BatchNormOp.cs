using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Normalization per channel of x (rows, channels), then scale and offset where there are any (inputs gamma, beta). With statistics of the batch the mean and
/// variance are results 1 and 2; else they are inputs 1 and 2, before gamma and beta. The fusion pass adds relu, and max pooling by windows side by side, whose last result then says where each
/// maximum was, and is left out where no gradient wants it.
/// </summary>
internal sealed class BatchNormOp(bool batchStatistics, bool scale, bool center, float epsilon, EpilogueKind epilogue = EpilogueKind.None, ConvGeometry? pool = null) : Op
{
    private readonly ConvGeometry _pool = pool.GetValueOrDefault();

    /// <summary>Whether nothing has been merged into it.</summary>
    public bool IsPlain => epilogue == EpilogueKind.None && pool is null;

    /// <summary>The same with what comes after it.</summary>
    public BatchNormOp With(EpilogueKind after, ConvGeometry? windows) => new(batchStatistics, scale, center, epsilon, after, windows);

    public override bool IsOptional(int index) => pool is not null && index == (batchStatistics ? 3 : 1);

    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        var y = new Tensor(pool is { } g ? Shape.FromInts([g.Batch, g.OutHeight, g.OutWidth, g.Channels]) : x.shape, x.dtype);
        var outputs = new List<Tensor> { y };
        if (batchStatistics) outputs.AddRange([new Tensor(x.shape[1], x.dtype), new Tensor(x.shape[1], x.dtype)]);
        if (pool is not null) outputs.Add(new Tensor(y.shape, DType.Int32));
        node.SetOutputs([.. outputs]);
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var x = node.Inputs[0];
        var (rows, channels) = (x.shape.Dims[0], x.shape.Dims[1]);
        var (mean, variance, gamma, beta) = Parts(node);
        if (batchStatistics) backend.Moments(x.Floats, mean.Floats, variance.Floats, rows, channels);
        float* scales = gamma is null ? null : gamma.Floats, offsets = beta is null ? null : beta.Floats;
        if (pool is null) backend.Normalize(x.Floats, mean.Floats, variance.Floats, scales, offsets, node.Output.Floats, rows, channels, epsilon, epilogue);
        else backend.NormalizePool(x.Floats, mean.Floats, variance.Floats, scales, offsets, node.Output.Floats, node.Outputs[^1].Ints, in _pool, epsilon, epilogue);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (mean, variance, gamma, beta) = Parts(node);
        var first = batchStatistics ? 1 : 3;
        var wanted = (X: needed[0], Gamma: scale && needed[first], Beta: center && needed[first + (scale ? 1 : 0)]);
        var results = new Tensor?[node.Inputs.Length];
        if (gradients[0] is not { } dy) return results;
        var inputs = new List<Tensor> { node.Inputs[0], mean, variance, dy };
        if (gamma is not null) inputs.Add(gamma);
        if (beta is not null) inputs.Add(beta);
        if (pool is not null) inputs.Add(node.Outputs[^1]);
        var made = new BatchNormGradientOp(batchStatistics, gamma is not null, beta is not null, epsilon, wanted.X, wanted.Gamma, wanted.Beta, epilogue, pool).Apply([.. inputs]).Outputs;
        var next = 0;
        if (wanted.X) results[0] = made[next++];
        if (wanted.Gamma) results[first] = made[next++];
        if (wanted.Beta) results[first + (scale ? 1 : 0)] = made[next];
        return results;
    }

    private (Tensor Mean, Tensor Variance, Tensor? Gamma, Tensor? Beta) Parts(Node node)
    {
        var first = batchStatistics ? 1 : 3;
        var gamma = scale ? node.Inputs[first] : null;
        var beta = center ? node.Inputs[first + (scale ? 1 : 0)] : null;
        return batchStatistics ? (node.Outputs[1], node.Outputs[2], gamma, beta) : (node.Inputs[1], node.Inputs[2], gamma, beta);
    }
}
