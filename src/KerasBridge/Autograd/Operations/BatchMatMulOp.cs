using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Products of stacked matrices: (batch, m, k) and (batch, k, n); a batch of 1 is shared.</summary>
internal sealed class BatchMatMulOp(bool transposeA, bool transposeB) : Op
{
    public override void Infer(Node node)
    {
        var a = node.Inputs[0].shape.Dims;
        var b = node.Inputs[1].shape.Dims;
        var (m, k) = transposeA ? (a[2], a[1]) : (a[1], a[2]);
        var (k2, n) = transposeB ? (b[2], b[1]) : (b[1], b[2]);
        if (k != k2 || (a[0] != b[0] && a[0] != 1 && b[0] != 1))
            throw new ShapeException($"Matrices do not fit in `matmul`. Expected equal inner sizes and equal batches. Received: shapes {node.Inputs[0].shape} and {node.Inputs[1].shape}");
        node.SetOutputs(new Tensor(Shape.FromInts([Math.Max(a[0], b[0]), m, n]), node.Inputs[0].dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var a = node.Inputs[0].shape.Dims;
        var b = node.Inputs[1].shape.Dims;
        var c = node.Output.shape.Dims;
        backend.BatchMatMul(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Output.Floats, c[0],
            a[0] == 1 ? 0 : (long)a[1] * a[2], b[0] == 1 ? 0 : (long)b[1] * b[2], c[1], c[2], transposeA ? a[1] : a[2], transposeA, transposeB);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (a, b, dy) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        Tensor? da = null, db = null;
        if (needed[0]) da = transposeA ? new BatchMatMulOp(transposeB, true).Call(b, dy) : new BatchMatMulOp(false, !transposeB).Call(dy, b);
        if (needed[1]) db = transposeB ? new BatchMatMulOp(true, transposeA).Call(dy, a) : new BatchMatMulOp(!transposeA, false).Call(a, dy);
        return [da is null ? null : Ops.SumTo(da, a.shape), db is null ? null : Ops.SumTo(db, b.shape)];
    }
}
