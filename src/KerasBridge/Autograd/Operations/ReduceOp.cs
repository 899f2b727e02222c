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
                return [Ops.Divide(Ops.Multiply(dy, Ops.Reshape(node.Output, shape)), x)];
            default:
                return [null];
        }
    }
}
