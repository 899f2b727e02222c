using System.Buffers;
using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Sparsemax along the last axis, as Keras on TensorFlow computes it: with s the elements in descending order, c their running sums and S the places r (from 1) where
/// s − (c − 1)/r is above 0, it is max(x − t, 0), t = (sum of c over S − 1) / |S|. (The published function has the last c there in place of the sum.)
/// </summary>
internal sealed class SparsemaxOp : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var length = node.Output.shape.Dims[^1];
        if (length == 0) return;
        var rows = node.Output.Count / length;
        var order = ArrayPool<int>.Shared.Rent(length);
        for (var row = 0L; row < rows; row++)
        {
            var x = new ReadOnlySpan<float>(node.Inputs[0].Floats + row * length, length);
            var y = new Span<float>(node.Output.Floats + row * length, length);
            var (threshold, _) = Threshold(x, order.AsSpan(0, length));
            for (var i = 0; i < length; i++) y[i] = Math.Max(x[i] - threshold, 0);
        }
        ArrayPool<int>.Shared.Return(order);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new SparsemaxGradientOp().Call(node.Inputs[0], gradients[0]!)];

    /// <summary>The threshold of a row and the size of its support; <paramref name="order"/> gets the places of the elements in descending order.</summary>
    internal static (float Threshold, int Support) Threshold(ReadOnlySpan<float> x, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            // Insertion keeps equal elements in their order; rows are short.
            var k = i;
            while (k > 0 && x[order[k - 1]] < x[i]) order[k] = order[--k];
            order[k] = i;
        }
        float running = 0, sum = 0;
        var support = 0;
        for (var r = 0; r < order.Length; r++)
        {
            running += x[order[r]];
            if (!(x[order[r]] - (running - 1) / (r + 1) > 0)) continue;
            sum += running;
            support++;
        }
        return ((sum - 1) / support, support);
    }
}
