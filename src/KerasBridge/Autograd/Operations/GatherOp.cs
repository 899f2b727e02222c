using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Rows of a table (rows, …) by int32 index (any shape).</summary>
internal sealed class GatherOp : Op
{
    public override void Infer(Node node)
    {
        var (table, index) = (node.Inputs[0], node.Inputs[1]);
        node.SetOutputs(new Tensor(Shape.FromInts([.. index.shape.Dims, .. table.shape.Dims[1..]]), table.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (table, index) = (node.Inputs[0], node.Inputs[1]);
        var rowBytes = (long)Shapes.Product(table.shape.Dims[1..]) * table.dtype.itemsize;
        backend.GatherRows(table.Data, index.Ints, node.Output.Data, index.Count, rowBytes, table.shape.Dims[0]);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
        [new ScatterAddOp(node.Inputs[0].shape).Call(gradients[0]!, node.Inputs[1]), null];
}
