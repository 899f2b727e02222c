using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A tensor repeated along axes of size 1, and along new axes in front.</summary>
internal sealed class BroadcastToOp(Shape shape) : Op
{
    public override string Name => "broadcast_to";

    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        if (Shapes.Broadcast(x.shape, shape, Name) != shape)
            throw new ShapeException($"Cannot broadcast a tensor to a shape. Expected a shape that {x.shape} can be repeated to. Received: {shape}");
        node.State = Walk.Of(shape.Dims, Walk.BroadcastStrides(x.shape, shape), Walk.Strides(shape));
        node.SetOutputs(new Tensor(shape, x.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Copy(node.Output.dtype.itemsize, node.Inputs[0].Data, node.Output.Data, in ((Walk)node.State!).Value);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [Ops.SumTo(gradients[0]!, node.Inputs[0].shape)];
}
