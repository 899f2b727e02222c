using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The mean over each window of (batch, height, width, channels); padding does not count.</summary>
internal sealed class AveragePoolOp(int height, int width, ConvAttributes attributes) : Op
{
    public override void Infer(Node node)
    {
        var x = node.Inputs[0].shape.Dims;
        var g = attributes.Geometry(x[0], x[1], x[2], x[3], height, width, x[3]);
        node.State = g;
        node.SetOutputs(new Tensor(Shape.FromInts([g.Batch, g.OutHeight, g.OutWidth, g.OutChannels]), DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        ref var g = ref System.Runtime.CompilerServices.Unsafe.Unbox<ConvGeometry>(node.State!);
        backend.AveragePool(node.Inputs[0].Floats, node.Output.Floats, in g);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new AveragePoolGradientOp((ConvGeometry)node.State!).Call(gradients[0]!)];
}
