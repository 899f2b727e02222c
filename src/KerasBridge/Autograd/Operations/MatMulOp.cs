using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// The product of two matrices, with a bias (a third input) and an activation if the fusion pass has merged them into it.
/// </summary>
internal sealed class MatMulOp(bool transposeA = false, bool transposeB = false, EpilogueKind epilogue = EpilogueKind.None) : Op
{
    public bool TransposeA => transposeA;

    public bool TransposeB => transposeB;

    public EpilogueKind Epilogue => epilogue;

    public override void Infer(Node node)
    {
        var a = node.Inputs[0].shape.Dims;
        var b = node.Inputs[1].shape.Dims;
        var (m, k) = transposeA ? (a[1], a[0]) : (a[0], a[1]);
        var (k2, n) = transposeB ? (b[1], b[0]) : (b[0], b[1]);
        if (k != k2)
            throw new ShapeException($"Matrices do not fit in `matmul`. Expected the inner sizes to be equal. Received: shapes {node.Inputs[0].shape} and {node.Inputs[1].shape}");
        node.SetOutputs(new Tensor(Shape.FromInts([m, n]), node.Inputs[0].dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var a = node.Inputs[0].shape.Dims;
        var c = node.Output.shape.Dims;
        backend.MatMul(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Output.Floats, c[0], c[1], transposeA ? a[0] : a[1], transposeA, transposeB,
            node.Inputs.Length > 2 ? node.Inputs[2].Floats : null, epilogue);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (a, b, dy) = (node.Inputs[0], node.Inputs[1], gradients[0]!);
        if (!transposeA && !transposeB)
        {
            var made = new DenseGradientOp(needed, epilogue).Apply(a, b, node.Output, dy).Outputs;
            var next = 0;
            return Array.ConvertAll(needed, need => need ? made[next++] : null);
        }
        Tensor? da = null, db = null;
        if (needed[0]) da = transposeA ? new MatMulOp(transposeB, true).Call(b, dy) : new MatMulOp(false, !transposeB).Call(dy, b);
        if (needed[1]) db = transposeB ? new MatMulOp(true, transposeA).Call(dy, a) : new MatMulOp(!transposeA, false).Call(a, dy);
        return [da, db];
    }
}
