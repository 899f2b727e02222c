using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Zeros of a shape with a window written into them, from a start along an axis on that is an int32 tensor: the gradient of <see cref="CropOp"/>.</summary>
internal sealed class UncropOp(Shape shape, int axis) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        FillOp.Fill(backend, node.Output, 0);
        CropOp.Copy(node.Inputs[0], node.Output, axis, node.Inputs[1].Ints[0], intoLong: true);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new CropOp(axis, node.Inputs[0].shape.Dims[axis]).Call(gradients[0]!, node.Inputs[1]), null];
}
