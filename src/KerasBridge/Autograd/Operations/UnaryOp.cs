using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A function of each element.</summary>
internal sealed class UnaryOp(UnaryKind kind, float p0 = 0, float p1 = 0, float p2 = 0) : Op
{
    public UnaryKind Kind => kind;

    public override string Name => Names.SnakeCase(kind.ToString());

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var x = node.Inputs[0];
        backend.Unary(kind, x.dtype.Code, x.Data, node.Output.Data, x.Count, p0, p1, p2);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => kind switch
    {
        UnaryKind.Negative => [Ops.Negative(gradients[0]!)],
        UnaryKind.Affine => [p0 == 1 ? gradients[0]! : Ops.Affine(gradients[0]!, p0, 0)],
        _ => [new UnaryGradientOp(kind, p0, p1, p2).Call(node.Inputs[0], node.Output, gradients[0]!)],
    };
}
