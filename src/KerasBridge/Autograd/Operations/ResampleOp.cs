using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Changes the length of one axis as a table says. Its gradient is the same with the table turned over.</summary>
internal sealed class ResampleOp(int axis, ResampleTable table) : Op
{
    private ResampleTable? _turned;

    public override void Infer(Node node)
    {
        var dims = node.Inputs[0].shape.ToInts();
        dims[axis] = table.OutLength;
        node.SetOutputs(new Tensor(Shape.FromInts(dims), node.Inputs[0].dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Inputs[0].shape.Dims;
        backend.Resample(node.Inputs[0].Floats, node.Output.Floats, Shapes.Product(dims[..axis]), Shapes.Product(dims[(axis + 1)..]), table);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new ResampleOp(axis, _turned ??= table.Transposed()).Call(gradients[0]!)];
}
