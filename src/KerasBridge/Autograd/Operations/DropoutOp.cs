using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Inverted dropout; each run takes the next stream of its source. The second result is the mask.</summary>
internal sealed class DropoutOp(ISeedSource seeds, float rate, float scale) : Op
{
    // Each run moves the source on, whether anything reads the result or not.
    public override bool HasSideEffect => true;

    public override void Infer(Node node) =>
        node.SetOutputs(new Tensor(node.Inputs[0].shape, DType.Float32), new Tensor(node.Inputs[0].shape, DType.UInt8));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (key, counter) = seeds.NextStream();
        backend.Dropout(node.Inputs[0].Floats, node.Outputs[0].Floats, node.Outputs[1].Bytes, node.Outputs[0].Count, key, counter, rate, scale);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new DropoutGradientOp(scale).Call(node.Outputs[1], gradients[0]!)];
}
