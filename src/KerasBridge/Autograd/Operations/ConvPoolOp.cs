using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// maxpool(activation(conv(x, w) + bias)) in one pass, with windows that do not overlap; made by the fusion pass only. The second result says where each
/// maximum was, and is left out where no gradient wants it.
/// </summary>
internal sealed class ConvPoolOp(ConvGeometry geometry, int poolHeight, int poolWidth, EpilogueKind epilogue) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override bool IsOptional(int index) => index == 1;

    public override void Infer(Node node)
    {
        var shape = Shape.FromInts([_geometry.Batch, _geometry.OutHeight / poolHeight, _geometry.OutWidth / poolWidth, _geometry.OutChannels]);
        node.SetOutputs(new Tensor(shape, DType.Float32), new Tensor(shape, DType.UInt8));
    }

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.ConvPool(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs.Length > 2 ? node.Inputs[2].Floats : null, node.Outputs[0].Floats, node.Outputs[1].Bytes,
            in _geometry, poolHeight, poolWidth, epilogue);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var made = new ConvPoolGradientOp(_geometry, poolHeight, poolWidth, epilogue, needed)
            .Apply(node.Inputs[0], node.Inputs[1], node.Outputs[0], node.Outputs[1], gradients[0]!).Outputs;
        var next = 0;
        return Array.ConvertAll(needed, need => need ? made[next++] : null);
    }
}
