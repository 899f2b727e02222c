using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Normalization per channel of x (rows, channels), then scale and offset where there are any (inputs gamma, beta). With statistics of the batch the mean and
/// variance are results 1 and 2; else they are inputs 1 and 2, before gamma and beta.
/// </summary>
internal sealed class BatchNormOp(bool batchStatistics, bool scale, bool center, float epsilon) : Op
{
    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        if (batchStatistics) node.SetOutputs(new Tensor(x.shape, x.dtype), new Tensor(x.shape[1], x.dtype), new Tensor(x.shape[1], x.dtype));
        else node.SetOutputs(new Tensor(x.shape, x.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var x = node.Inputs[0];
        var (rows, channels) = (x.shape.Dims[0], x.shape.Dims[1]);
        var (mean, variance, gamma, beta) = Parts(node);
        if (batchStatistics) backend.Moments(x.Floats, mean.Floats, variance.Floats, rows, channels);
        backend.Normalize(x.Floats, mean.Floats, variance.Floats, gamma is null ? null : gamma.Floats, beta is null ? null : beta.Floats, node.Output.Floats, rows, channels, epsilon);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (mean, variance, gamma, _) = Parts(node);
        var first = batchStatistics ? 1 : 3;
        var wanted = (X: needed[0], Gamma: scale && needed[first], Beta: center && needed[first + (scale ? 1 : 0)]);
        var results = new Tensor?[node.Inputs.Length];
        if (gradients[0] is not { } dy) return results;
        var inputs = gamma is null ? new[] { node.Inputs[0], mean, variance, dy } : [node.Inputs[0], mean, variance, dy, gamma];
        var made = new BatchNormGradientOp(batchStatistics, epsilon, wanted.X, wanted.Gamma, wanted.Beta).Apply(inputs).Outputs;
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
