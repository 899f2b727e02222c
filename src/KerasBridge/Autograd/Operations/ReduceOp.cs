using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A reduction over the axes named in a mask (bit i: axis i).</summary>
internal sealed class ReduceOp(ReduceKind kind, uint mask, bool keepdims) : Op
{
    public override string Name => Names.SnakeCase(kind.ToString());

    public override void Infer(Node node)
    {
        var x = node.Inputs[0];
        var dims = new List<int>();
        for (var i = 0; i < x.ndim; i++)
        {
            if ((mask >> i & 1) == 0) dims.Add(x.shape.Dims[i]);
            else if (keepdims) dims.Add(1);
        }
        node.SetOutputs(new Tensor(Shape.FromInts([.. dims]), x.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Reduce(kind, node.Inputs[0].dtype.Code, node.Inputs[0].Data, node.Output.Data, node.Inputs[0].shape.Dims, mask);

    /// <summary>For each element the product of those that are reduced with it, from both sides: so a 0 among them does no harm.</summary>
    private Tensor ProductOfOthers(Tensor x)
    {
        int[] kept = [.. Enumerable.Range(0, x.ndim).Where(i => (mask >> i & 1) == 0)], reduced = [.. Enumerable.Range(0, x.ndim).Where(i => (mask >> i & 1) != 0)];
        int[] order = [.. kept, .. reduced];
        var front = Ops.Transpose(x, order);
        var rows = Ops.Reshape(front, Shape.FromInts([Shapes.Product(Array.ConvertAll(kept, i => x.shape.Dims[i])), Shapes.Product(Array.ConvertAll(reduced, i => x.shape.Dims[i]))]));
        var others = Ops.Multiply(new ScanOp(true, 1, exclusive: true).Call(rows), new ScanOp(true, 1, exclusive: true, reverse: true).Call(rows));
        var back = new int[order.Length];
        for (var i = 0; i < order.Length; i++) back[order[i]] = i;
        return Ops.Transpose(Ops.Reshape(others, front.shape), back);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var x = node.Inputs[0];
        var kept = x.shape.ToInts();
        long count = 1;
        for (var i = 0; i < kept.Length; i++)
        {
            if ((mask >> i & 1) == 0) continue;
            count *= kept[i];
            kept[i] = 1;
        }
        var shape = Shape.FromInts(kept);
        var dy = Ops.Reshape(gradients[0]!, shape);
        switch (kind)
        {
            case ReduceKind.Sum:
                return [Ops.BroadcastTo(dy, x.shape)];
            case ReduceKind.Mean:
                return [Ops.BroadcastTo(Ops.Affine(dy, (float)(1.0 / count), 0), x.shape)];
            case ReduceKind.Max or ReduceKind.Min:
                // Equal extremes share the gradient, as in TensorFlow.
                var y = Ops.Reshape(node.Output, shape);
                var at = Ops.Cast(Ops.Equal(x, y), x.dtype);
                var ties = new ReduceOp(ReduceKind.Sum, mask, true).Call(at);
                return [Ops.Multiply(at, Ops.Divide(dy, ties))];
            case ReduceKind.Prod:
                return [Ops.Multiply(dy, ProductOfOthers(x))];
            default:
                return [null];
        }
    }
}
