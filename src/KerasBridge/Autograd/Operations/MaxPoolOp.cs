using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The maximum in each window of (batch, height, width, channels). The second result says where it was, and is left out where no gradient wants it.</summary>
internal sealed class MaxPoolOp(int height, int width, ConvAttributes attributes) : Op
{
    public int Height => height;

    public int Width => width;

    public ConvAttributes Attributes => attributes;

    public override bool IsOptional(int index) => index == 1;

    public override void Infer(Node node)
    {
        var x = node.Inputs[0].shape.Dims;
        var g = attributes.Geometry(x[0], x[1], x[2], x[3], height, width, x[3]);
        node.State = g;
        var shape = Shape.FromInts([g.Batch, g.OutHeight, g.OutWidth, g.OutChannels]);
        node.SetOutputs(new Tensor(shape, DType.Float32), new Tensor(shape, DType.Int32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        ref var g = ref System.Runtime.CompilerServices.Unsafe.Unbox<ConvGeometry>(node.State!);
        backend.MaxPool(node.Inputs[0].Floats, node.Outputs[0].Floats, node.Outputs[1].Ints, in g);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
        [new MaxPoolGradientOp((ConvGeometry)node.State!).Call(gradients[0]!, node.Outputs[1])];
}
