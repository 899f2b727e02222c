using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradients of <see cref="ConvOp"/> by those of its inputs (x, w, bias) that are needed, of x, w, y and dy.</summary>
internal sealed class ConvGradientOp(ConvGeometry geometry, bool[] needed, EpilogueKind epilogue) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public EpilogueKind Epilogue => epilogue;

    /// <summary>The same of a result that is normalized.</summary>
    public ConvNormalizeGradientOp After(BatchNormGradientOp normalization) => new(_geometry, needed, normalization.Epilogue, normalization.Pool);

    /// <summary>Declares the gradients of a convolution by those of x, w and bias that are needed.</summary>
    public static void InferGradients(Node node, bool[] needed)
    {
        var outputs = new List<Tensor>();
        if (needed[0]) outputs.Add(new Tensor(node.Inputs[0].shape, DType.Float32));
        if (needed[1]) outputs.Add(new Tensor(node.Inputs[1].shape, DType.Float32));
        if (needed.Length > 2 && needed[2]) outputs.Add(new Tensor(node.Inputs[1].shape[^1], DType.Float32));
        node.SetOutputs([.. outputs]);
    }

    /// <summary>Where they go; 0 for those that are not needed.</summary>
    public static (nint Dx, nint Dw, nint Db) Wanted(Node node, bool[] needed)
    {
        var next = 0;
        var dx = needed[0] ? node.Outputs[next++].Address : 0;
        var dw = needed[1] ? node.Outputs[next++].Address : 0;
        return (dx, dw, needed.Length > 2 && needed[2] ? node.Outputs[next].Address : 0);
    }

    public override void Infer(Node node) => InferGradients(node, needed);

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (dx, dw, db) = Wanted(node, needed);
        backend.ConvGradient(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs[2].Floats, node.Inputs[3].Floats, (float*)dx, (float*)dw, (float*)db, in _geometry, epilogue);
    }
}
