using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of <see cref="SoftmaxOp"/>, of y and dy.</summary>
internal sealed class SoftmaxGradientOp(bool log) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var length = node.Output.shape.Dims[^1];
        backend.SoftmaxGradient(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Output.Floats, (int)(node.Output.Count / length), length, log);
    }
}
