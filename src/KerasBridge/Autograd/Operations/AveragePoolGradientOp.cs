using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of <see cref="AveragePoolOp"/>, of dy.</summary>
internal sealed class AveragePoolGradientOp(ConvGeometry geometry) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node) =>
        node.SetOutputs(new Tensor(Shape.FromInts([_geometry.Batch, _geometry.Height, _geometry.Width, _geometry.Channels]), DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) => backend.AveragePoolGradient(node.Inputs[0].Floats, node.Output.Floats, in _geometry);
}
