using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Zeros of a shape (or another value), with a tensor written into a slice of them: padding, and the gradient of a slice.</summary>
internal sealed class UnsliceOp(Shape shape, int[] start, int[] step, double value = 0) : Op
{
    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        var own = Walk.Strides(shape);
        var strides = new long[own.Length];
        long offset = 0;
        for (var i = 0; i < own.Length; i++)
        {
            strides[i] = own[i] * step[i];
            offset += own[i] * start[i];
        }
        node.State = (Walk.Of(x.shape.Dims, Walk.Strides(x.shape), strides), offset).ToTuple();
        node.SetOutputs(new Tensor(shape, x.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (walk, offset) = (Tuple<Walk, long>)node.State!;
        var (x, y) = (node.Inputs[0], node.Output);
        FillOp.Fill(backend, y, value);
        if (x.Count > 0) backend.Copy(y.dtype.itemsize, x.Data, y.Bytes + offset * y.dtype.itemsize, in walk.Value);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
        [new SliceOp(start, node.Inputs[0].shape.ToInts(), step).Call(gradients[0]!)];
}
