using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradients of <see cref="ConvOp"/> by those of its inputs (x, w, bias) that are needed, of x, w, y and dy.</summary>
internal sealed class ConvGradientOp(ConvGeometry geometry, bool[] needed, EpilogueKind epilogue) : Op
{
    private readonly ConvGeometry _geometry = geometry;

    public override void Infer(Node node)
    {
        var outputs = new List<Tensor>();
        if (needed[0]) outputs.Add(new Tensor(node.Inputs[0].shape, DType.Float32));
        if (needed[1]) outputs.Add(new Tensor(node.Inputs[1].shape, DType.Float32));
        if (needed.Length > 2 && needed[2]) outputs.Add(new Tensor(node.Inputs[1].shape[^1], DType.Float32));
        node.SetOutputs([.. outputs]);
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var next = 0;
        var dx = needed[0] ? node.Outputs[next++].Floats : null;
        var dw = needed[1] ? node.Outputs[next++].Floats : null;
        var db = needed.Length > 2 && needed[2] ? node.Outputs[next].Floats : null;
        backend.ConvGradient(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs[2].Floats, node.Inputs[3].Floats, dx, dw, db, in _geometry, epilogue);
    }
}
