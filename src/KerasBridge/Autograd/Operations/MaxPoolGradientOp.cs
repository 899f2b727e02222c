using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of <see cref="MaxPoolOp"/>, of dy and where each maximum was.</summary>
internal sealed class MaxPoolGradientOp(ConvGeometry geometry) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node) =>
        node.SetOutputs(new Tensor(Shape.FromInts([_geometry.Batch, _geometry.Height, _geometry.Width, _geometry.Channels]), DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.MaxPoolGradient(node.Inputs[0].Floats, node.Inputs[1].Ints, node.Output.Floats, in _geometry);
}
