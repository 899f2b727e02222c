using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// The gradients of <see cref="ConvOp"/> by those of its inputs (x, w, bias) that are needed, where a batch normalization reads its result; made by the fusion pass only. Of x, w, y, mean, the
/// coefficients of <see cref="BatchNormGradientOp"/>, dy, and argmax where the normalization is pooled.
/// </summary>
internal sealed class ConvNormalizeGradientOp(ConvGeometry geometry, bool[] needed, EpilogueKind epilogue, ConvGeometry? pool) : Op
{
    private readonly ConvGeometry _geometry = geometry, _pool = pool.GetValueOrDefault();

    public override void Infer(Node node) => ConvGradientOp.InferGradients(node, needed);

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (dx, dw, db) = ConvGradientOp.Wanted(node, needed);
        backend.ConvNormalizeGradient(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs[2].Floats, node.Inputs[3].Floats, node.Inputs[4].Floats, node.Inputs[5].Floats,
            pool is null ? null : node.Inputs[6].Ints, (float*)dx, (float*)dw, (float*)db, in _geometry, in _pool, epilogue);
    }
}
