using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// The gradient of a convolution by its input, as an operation of its own, of dy and w: this is what a transposed convolution computes forwards.
/// </summary>
internal sealed class ConvInputGradientOp(ConvGeometry geometry) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node) =>
        node.SetOutputs(new Tensor(Shape.FromInts([_geometry.Batch, _geometry.Height, _geometry.Width, _geometry.Channels]), DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.ConvGradientInput(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Output.Floats, in _geometry);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
    [
        needed[0] ? new FixedConvOp(_geometry).Call(gradients[0]!, node.Inputs[1]) : null,
        needed[1] ? new ConvFilterGradientOp(_geometry).Call(gradients[0]!, node.Inputs[0], node.Inputs[1]) : null,
    ];
}
