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
        var bits = Bits(value, tensor.dtype);
        backend.Fill(tensor.Data, &bits, tensor.dtype.itemsize, tensor.Count);
    }

    /// <summary>An element as it lies in memory, in the first bytes.</summary>
    public static long Bits(double value, DType dtype) => dtype.Code switch
    {
        DTypeCode.Float32 => BitConverter.SingleToUInt32Bits((float)value),
        DTypeCode.Float64 => BitConverter.DoubleToInt64Bits(value),
        DTypeCode.Float16 => BitConverter.HalfToUInt16Bits((Half)value),
        DTypeCode.BFloat16 => ShortBits((float)value),
        DTypeCode.Bool => value != 0 ? 1 : 0,
        DTypeCode.UInt64 when value >= 9223372036854775808d => unchecked((long)(ulong)value),
        DTypeCode.String => throw new ArgumentException($"A tensor cannot hold the dtype {dtype}. Expected numbers or bool."),
        _ => (long)value,
    };

    /// <summary>The nearest bfloat16, the even one of two.</summary>
    private static long ShortBits(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value) ? bits >> 16 | 0x40 : bits + 0x7FFF + (bits >> 16 & 1) >> 16;
    }
}
