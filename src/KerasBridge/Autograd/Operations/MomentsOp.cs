using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The mean and biased variance over the rows of (rows, channels).</summary>
internal sealed class MomentsOp : Op
{
    public override void Infer(Node node)
    {
        var channels = node.Inputs[0].shape[1];
        node.SetOutputs(new Tensor(channels, DType.Float32), new Tensor(channels, DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var x = node.Inputs[0];
        backend.Moments(x.Floats, node.Outputs[0].Floats, node.Outputs[1].Floats, x.shape.Dims[0], x.shape.Dims[1]);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (x, rows) = (node.Inputs[0], node.Inputs[0].shape.Dims[0]);
        Tensor? dx = null;
        if (gradients[0] is { } mean) dx = Ops.BroadcastTo(Ops.Affine(mean, 1f / rows, 0), x.shape);
        if (gradients[1] is { } variance)
        {
            var part = Ops.Multiply(Ops.Subtract(x, node.Outputs[0]), Ops.Affine(variance, 2f / rows, 0));
            dx = dx is null ? part : Ops.Add(dx, part);
        }
        return [dx];
    }
}
