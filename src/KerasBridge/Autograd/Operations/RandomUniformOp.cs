using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Float32 uniforms in [0, 1); each run takes the next stream of its source.</summary>
internal sealed class RandomUniformOp(ISeedSource seeds, Shape shape) : Op
{
    public override bool HasSideEffect => true;

    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (key, counter) = seeds.NextStream();
        backend.RandomUniform(node.Output.Floats, node.Output.Count, key, counter);
    }
}
