using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradients of <see cref="ConvPoolOp"/> by those of its inputs (x, w, bias) that are needed, of x, w, y, argmax and dy.</summary>
internal sealed class ConvPoolGradientOp(ConvGeometry geometry, int poolHeight, int poolWidth, EpilogueKind epilogue, bool[] needed) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node) => ConvGradientOp.InferGradients(node, needed);

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (dx, dw, db) = ConvGradientOp.Wanted(node, needed);
        backend.ConvPoolGradient(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs[2].Floats, node.Inputs[3].Bytes, node.Inputs[4].Floats, (float*)dx, (float*)dw, (float*)db,
            in _geometry, poolHeight, poolWidth, epilogue);
    }
}
