using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Random;

/// <summary>
/// A tensor of random numbers. Each run takes the next state of its seed, so that a compiled step draws anew whenever it is replayed.
/// </summary>
/// <param name="name">What messages call it.</param>
/// <param name="seed">Where the state comes from.</param>
/// <param name="shape">The shape of the result.</param>
/// <param name="dtype">Its type.</param>
/// <param name="fill">Writes the numbers.</param>
internal sealed class RandomOp(string name, Seed seed, Shape shape, DType dtype, RandomOp.Fill fill) : Op
{
    /// <summary>Writes the numbers of a state into the result, which is a node's only one.</summary>
    public delegate void Fill(Node node, (long, long) state);

    public override string Name => name;

    // Each run moves the seed on, whether anything reads the result or not.
    public override bool HasSideEffect => true;

    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, dtype));

    public override void Run(Node node, IBackend backend) => fill(node, seed.NextState());
}
