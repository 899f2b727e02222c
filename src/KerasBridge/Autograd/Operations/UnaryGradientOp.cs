using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of a function of each element: of x, y and dy.</summary>
internal sealed class UnaryGradientOp(UnaryKind kind, float p0, float p1, float p2) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        if (node.Output.dtype == DType.Float64)
        {
            backend.UnaryGradient(kind, (double*)node.Inputs[0].Data, (double*)node.Inputs[1].Data, (double*)node.Inputs[2].Data, (double*)node.Output.Data, node.Output.Count, p0, p1, p2);
            return;
        }
        backend.UnaryGradient(kind, node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs[2].Floats, node.Output.Floats, node.Output.Count, p0, p1, p2);
    }
}
