using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Every step-th element of each axis, from a start on; steps may be negative.</summary>
internal sealed class SliceOp(int[] start, int[] size, int[] step) : Op
{
    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        var shape = Shape.FromInts((int[])size.Clone());
        var own = Walk.Strides(x.shape);
        var strides = new long[own.Length];
        long offset = 0;
        for (var i = 0; i < own.Length; i++)
        {
            strides[i] = own[i] * step[i];
            offset += own[i] * start[i];
        }
        node.State = (Walk.Of(size, strides, Walk.Strides(shape)), offset).ToTuple();
        node.SetOutputs(new Tensor(shape, x.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (walk, offset) = (Tuple<Walk, long>)node.State!;
        var itemSize = node.Output.dtype.itemsize;
        if (node.Output.Count > 0) backend.Copy(itemSize, node.Inputs[0].Bytes + offset * itemSize, node.Output.Data, in walk.Value);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new UnsliceOp(node.Inputs[0].shape, start, step).Call(gradients[0]!)];
}
