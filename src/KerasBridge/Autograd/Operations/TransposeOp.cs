using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The axes in another order: axis i of the result is axis order[i] of the input.</summary>
internal sealed class TransposeOp(int[] order) : Op
{
    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        var own = Walk.Strides(x.shape);
        var sizes = Array.ConvertAll(order, axis => x.shape.Dims[axis]);
        var shape = Shape.FromInts(sizes);
        node.State = Walk.Of(sizes, Array.ConvertAll(order, axis => own[axis]), Walk.Strides(shape));
        node.SetOutputs(new Tensor(shape, x.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Copy(node.Output.dtype.itemsize, node.Inputs[0].Data, node.Output.Data, in ((Walk)node.State!).Value);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++) inverse[order[i]] = i;
        return [new TransposeOp(inverse).Call(gradients[0]!)];
    }
}
