using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradients of <see cref="BatchNormOp"/> by x, gamma and beta, as far as wanted, of x, mean, variance, dy and (if any) gamma.</summary>
internal sealed class BatchNormGradientOp(bool batchStatistics, float epsilon, bool wantX, bool wantGamma, bool wantBeta) : Op
{
    public override void Infer(Node node)
    {
        var outputs = new List<Tensor>();
        if (wantX) outputs.Add(new Tensor(node.Inputs[0].shape, DType.Float32));
        if (wantGamma) outputs.Add(new Tensor(node.Inputs[1].shape, DType.Float32));
        if (wantBeta) outputs.Add(new Tensor(node.Inputs[1].shape, DType.Float32));
        node.SetOutputs([.. outputs]);
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var x = node.Inputs[0];
        var next = 0;
        var dx = wantX ? node.Outputs[next++].Floats : null;
        var dgamma = wantGamma ? node.Outputs[next++].Floats : null;
        var dbeta = wantBeta ? node.Outputs[next].Floats : null;
        backend.NormalizeGradient(x.Floats, node.Inputs[1].Floats, node.Inputs[2].Floats, node.Inputs.Length > 4 ? node.Inputs[4].Floats : null, node.Inputs[3].Floats,
            dx, dgamma, dbeta, x.shape.Dims[0], x.shape.Dims[1], epsilon, batchStatistics);
    }
}
