using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Zeros of a shape (rows, …), with rows added at int32 indices.</summary>
internal sealed class ScatterAddOp(Shape shape) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        FillOp.Fill(backend, node.Output, 0);
        backend.ScatterAddRows(node.Inputs[0].Floats, node.Inputs[1].Ints, node.Output.Floats, node.Inputs[1].Count, Shapes.Product(shape.Dims[1..]), shape.Dims[0]);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new GatherOp().Call(gradients[0]!, node.Inputs[1]), null];
}
