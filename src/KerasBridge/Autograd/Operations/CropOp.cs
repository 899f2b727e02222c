using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A part of one axis, of given size, whose start is an int32 tensor: it is known only when the step runs.</summary>
internal sealed class CropOp(int axis, int size) : Op
{
    public override void Infer(Node node)
    {
        var dims = node.Inputs[0].shape.ToInts();
        dims[axis] = size;
        node.SetOutputs(new Tensor(Shape.FromInts(dims), node.Inputs[0].dtype));
    }

    public override unsafe void Run(Node node, IBackend backend) => Copy(node.Inputs[0], node.Output, axis, node.Inputs[1].Ints[0], intoLong: false);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new UncropOp(node.Inputs[0].shape, axis).Call(gradients[0]!, node.Inputs[1]), null];

    /// <summary>Copies between a tensor and its window.</summary>
    public static unsafe void Copy(Tensor x, Tensor y, int axis, int start, bool intoLong)
    {
        var (whole, window) = intoLong ? (y, x) : (x, y);
        var inner = (long)Shapes.Product(whole.shape.Dims[(axis + 1)..]) * whole.dtype.itemsize;
        var (length, size) = (whole.shape.Dims[axis], window.shape.Dims[axis]);
        start = Math.Clamp(start, 0, length - size);
        var outer = Shapes.Product(whole.shape.Dims[..axis]);
        for (long o = 0; o < outer; o++)
        {
            byte* at = whole.Bytes + (o * length + start) * inner, part = window.Bytes + o * size * inner;
            if (intoLong) Buffer.MemoryCopy(part, at, size * inner, size * inner);
            else Buffer.MemoryCopy(at, part, size * inner, size * inner);
        }
    }
}
