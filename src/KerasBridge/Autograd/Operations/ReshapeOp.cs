using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The same elements with another shape. It moves nothing.</summary>
internal sealed class ReshapeOp(Shape shape) : Op
{
    public override bool IsView => true;

    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        var dims = shape.ToInts();
        var unknown = Array.IndexOf(dims, -1);
        if (unknown >= 0)
        {
            long known = 1;
            for (var i = 0; i < dims.Length; i++)
            {
                if (i != unknown) known *= dims[i];
            }
            dims[unknown] = known == 0 ? 0 : (int)(x.Count / known);
        }
        var result = Shape.FromInts(dims);
        if (!result.IsKnown || result.Size != x.Count)
        {
            throw new ShapeException(
                $"Cannot reshape a tensor: the number of elements would change. Expected a shape of {x.Count} elements (at most one dimension may be -1). Received: input of shape {x.shape}, target shape {shape}");
        }
        node.SetOutputs(new Tensor(result, x.dtype));
    }

    public override void Run(Node node, IBackend backend) { }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [Ops.Reshape(gradients[0]!, node.Inputs[0].shape)];
}
