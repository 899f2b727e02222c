using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Binary cross-entropy of logits x and targets z of one shape, element by element: max(x, 0) − x·z + log(1 + exp(−|x|)), which neither overflows nor loses digits.</summary>
internal sealed class SigmoidCrossEntropyOp : Op
{
    public override string Name => "sigmoid_cross_entropy";

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        float* x = node.Inputs[0].Floats, z = node.Inputs[1].Floats, y = node.Output.Floats;
        var count = node.Output.Count;
        backend.Unary(UnaryKind.Abs, DTypeCode.Float32, x, y, count, 0, 0, 0);
        backend.Unary(UnaryKind.Negative, DTypeCode.Float32, y, y, count, 0, 0, 0);
        backend.Unary(UnaryKind.Softplus, DTypeCode.Float32, y, y, count, 0, 0, 0);
        for (var i = 0L; i < count; i++) y[i] += Math.Max(x[i], 0) - x[i] * z[i];
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (x, z, dy) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        return
        [
            needed[0] ? Ops.Multiply(dy, Ops.Subtract(Ops.Sigmoid(x), z)) : null,
            needed[1] ? Ops.Negative(Ops.Multiply(dy, x)) : null,
        ];
    }
}
