using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of <see cref="DropoutOp"/>, of the mask and dy.</summary>
internal sealed class DropoutGradientOp(float scale) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[1].shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.DropoutGradient(node.Inputs[0].Bytes, node.Inputs[1].Floats, node.Output.Floats, node.Output.Count, scale);
}
