using System.Buffers;
using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The gradient of <see cref="SparsemaxOp"/>, of x and dy. The support is the first places in descending order, so the element at place j counts in all sums from j on.</summary>
internal sealed class SparsemaxGradientOp : Op
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
            var dy = new ReadOnlySpan<float>(node.Inputs[1].Floats + row * length, length);
            var dx = new Span<float>(node.Output.Floats + row * length, length);
            var (threshold, support) = SparsemaxOp.Threshold(x, order.AsSpan(0, length));
            float sum = 0;
            for (var i = 0; i < length; i++)
            {
                dx[i] = x[i] >= threshold ? dy[i] : 0;
                sum += dx[i];
            }
            for (var place = 0; place < support; place++) dx[order[place]] -= sum * (support - place) / support;
        }
        ArrayPool<int>.Shared.Return(order);
    }
}
