using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>A tensor of one value.</summary>
internal sealed class FillOp(Shape shape, DType dtype, double value) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, dtype));

    public override void Run(Node node, IBackend backend) => Fill(backend, node.Output, value);

    /// <summary>Sets every element.</summary>
    public static unsafe void Fill(IBackend backend, Tensor tensor, double value)
    {
        if (tensor.Count == 0) return;
        long bits = 0;
        switch (tensor.dtype.Code)
        {
            case DTypeCode.Float32: *(float*)&bits = (float)value; break;
            case DTypeCode.Float64: *(double*)&bits = value; break;
            case DTypeCode.Bool: *(byte*)&bits = value != 0 ? (byte)1 : (byte)0; break;
            default: bits = (long)value; break;
        }
        backend.Fill(tensor.Data, &bits, tensor.dtype.itemsize, tensor.Count);
    }
}
