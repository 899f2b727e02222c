using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of a convolution by its filter, of x, dy and the filter (for its shape).</summary>
internal sealed class ConvFilterGradientOp(ConvGeometry geometry) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[2].shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.ConvGradientFilter(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Output.Floats, null, in _geometry);
}
