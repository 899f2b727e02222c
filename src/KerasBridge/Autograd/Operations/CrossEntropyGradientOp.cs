using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of <see cref="CrossEntropyOp"/> by the logits, of the probabilities, the targets or labels, and the gradients of the losses.</summary>
internal sealed class CrossEntropyGradientOp(bool sparse) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var probabilities = node.Inputs[0];
        var length = probabilities.shape.Dims[^1];
        backend.SoftmaxCrossEntropyGradient(probabilities.Floats, sparse ? null : node.Inputs[1].Floats, sparse ? node.Inputs[1].Ints : null,
            node.Inputs[2].Floats, node.Output.Floats, (int)node.Inputs[2].Count, length);
    }
}
