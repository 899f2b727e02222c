using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The same values in another dtype.</summary>
internal sealed class CastOp(DType dtype) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, dtype));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Cast(node.Inputs[0].dtype.Code, dtype.Code, node.Inputs[0].Data, node.Output.Data, node.Output.Count);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [Ops.Cast(gradients[0]!, node.Inputs[0].dtype)];
}
