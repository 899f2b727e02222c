using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>condition ? a : b, all of one shape.</summary>
internal sealed class SelectOp : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[1].shape, node.Inputs[1].dtype));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Select(node.Output.dtype.Code, node.Inputs[0].Bytes, node.Inputs[1].Data, node.Inputs[2].Data, node.Output.Data, node.Output.Count);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var dy = gradients[0]!;
        var zero = Ops.ZerosLike(dy);
        return
        [
            null,
            needed[1] ? Ops.Select(node.Inputs[0], dy, zero) : null,
            needed[2] ? Ops.Select(node.Inputs[0], zero, dy) : null,
        ];
    }
}
