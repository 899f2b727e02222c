using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Where along an axis the largest or smallest element is; int32.</summary>
internal sealed class ArgReduceOp(bool max, int axis) : Op
{
    public override string Name => max ? "argmax" : "argmin";

    public override void Infer(Node node)
    {
        var dims = node.Inputs[0].shape.Dims;
        node.SetOutputs(new Tensor(Shape.FromInts([.. dims[..axis], .. dims[(axis + 1)..]]), DType.Int32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var x = node.Inputs[0];
        var dims = x.shape.Dims;
        backend.ArgReduce(max, x.dtype.Code, x.Data, node.Output.Ints, Shapes.Product(dims[..axis]), dims[axis], Shapes.Product(dims[(axis + 1)..]));
    }
}
