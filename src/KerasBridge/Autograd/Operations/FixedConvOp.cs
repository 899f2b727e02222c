using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A convolution whose geometry is given, of x and w.</summary>
internal sealed class FixedConvOp(ConvGeometry geometry) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node) =>
        node.SetOutputs(new Tensor(Shape.FromInts([_geometry.Batch, _geometry.OutHeight, _geometry.OutWidth, _geometry.OutChannels]), DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Conv(node.Inputs[0].Floats, node.Inputs[1].Floats, null, node.Output.Floats, in _geometry);
}
