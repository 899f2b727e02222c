using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Softmax, or its logarithm, along the last axis.</summary>
internal sealed class SoftmaxOp(bool log) : Op
{
    public override string Name => log ? "log_softmax" : "softmax";

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var length = node.Output.shape.Dims[^1];
        if (length == 0) return;
        backend.Softmax(node.Inputs[0].Floats, node.Output.Floats, (int)(node.Output.Count / length), length, log);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new SoftmaxGradientOp(log).Call(node.Output, gradients[0]!)];
}
