using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Running sums along an axis.</summary>
internal sealed class CumSumOp(int axis, bool exclusive = false, bool reverse = false) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Output.shape.Dims;
        backend.CumSum(node.Inputs[0].Floats, node.Output.Floats, Shapes.Product(dims[..axis]), dims[axis], Shapes.Product(dims[(axis + 1)..]), exclusive, reverse);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new CumSumOp(axis, exclusive, !reverse).Call(gradients[0]!)];
}
