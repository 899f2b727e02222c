using System.Numerics;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Running sums or products along an axis, for every dtype that kernels compute in; the engine's own kernel serves sums of float32.</summary>
internal sealed class ScanOp(bool products, int axis, bool exclusive = false, bool reverse = false) : Op
{
    public override string Name => products ? "cumprod" : "cumsum";

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override void Run(Node node, IBackend backend)
    {
        switch (node.Output.dtype.Code)
        {
            case DTypeCode.Float32: Loop<float>(node); break;
            case DTypeCode.Float64: Loop<double>(node); break;
            case DTypeCode.Int32: Loop<int>(node); break;
            case DTypeCode.Int64: Loop<long>(node); break;
            default: Loop<byte>(node); break;
        }
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (x, dy) = (node.Inputs[0], gradients[0]!);
        if (!products) return [new ScanOp(false, axis, exclusive, !reverse).Call(dy)];
        // TensorFlow's formula, which gives 0 by an element that is 0.
        return [Ops.DivideNoNan(new ScanOp(false, axis, exclusive, !reverse).Call(Ops.Multiply(node.Output, dy)), x)];
    }

    private unsafe void Loop<T>(Node node) where T : unmanaged, INumber<T>
    {
        var dims = node.Output.shape.Dims;
        long outer = Shapes.Product(dims[..axis]), length = dims[axis], inner = Shapes.Product(dims[(axis + 1)..]);
        T* x = (T*)node.Inputs[0].Data, y = (T*)node.Output.Data;
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < inner; i++)
            {
                var running = products ? T.One : T.Zero;
                for (long k = 0; k < length; k++)
                {
                    var at = (o * length + (reverse ? length - 1 - k : k)) * inner + i;
                    var next = products ? running * x[at] : running + x[at];
                    y[at] = exclusive ? running : next;
                    running = next;
                }
            }
        }
    }
}
