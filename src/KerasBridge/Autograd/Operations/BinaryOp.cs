using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A function of two elements, of one dtype, with broadcasting.</summary>
internal sealed class BinaryOp(BinaryKind kind) : Op
{
    public BinaryKind Kind => kind;

    public override string Name => Names.SnakeCase(kind.ToString());

    public override void Infer(Node node)
    {
        var (a, b) = (node.Inputs[0], node.Inputs[1]);
        var shape = Shapes.Broadcast(a.shape, b.shape, Name);
        node.State = Walk.Broadcast(a.shape, b.shape, shape);
        node.SetOutputs(new Tensor(shape, kind >= BinaryKind.Equal ? DType.Bool : a.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend) =>
        backend.Binary(kind, node.Inputs[0].dtype.Code, node.Inputs[0].Data, node.Inputs[1].Data, node.Output.Data, in ((Walk)node.State!).Value);

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var (a, b, y, dy) = (node.Inputs[0], node.Inputs[1], node.Output, gradients[0]!);
        var (da, db) = kind switch
        {
            BinaryKind.Add => (dy, dy),
            BinaryKind.Subtract => (dy, needed[1] ? Ops.Negative(dy) : null),
            BinaryKind.Multiply => (needed[0] ? Ops.Multiply(dy, b) : null, needed[1] ? Ops.Multiply(dy, a) : null),
            BinaryKind.Divide => (needed[0] ? Ops.Divide(dy, b) : null, needed[1] ? Ops.Negative(Ops.Divide(Ops.Multiply(dy, y), b)) : null),
            BinaryKind.DivideNoNan => (needed[0] ? Ops.DivideNoNan(dy, b) : null, needed[1] ? Ops.Negative(Ops.DivideNoNan(Ops.Multiply(dy, y), b)) : null),
            BinaryKind.Power => (needed[0] ? PowerByBase(a, b, dy) : null, needed[1] ? PowerByExponent(a, y, dy) : null),
            BinaryKind.Maximum => Share(dy, Ops.GreaterEqual(a, b), needed),
            BinaryKind.Minimum => Share(dy, Ops.LessEqual(a, b), needed),
            BinaryKind.SquaredDifference => Squared(a, b, dy, needed),
            BinaryKind.Mod => (dy, needed[1] ? Ops.Negative(Ops.Multiply(dy, Ops.FloorDivide(a, b))) : null),
            BinaryKind.Atan2 => (needed[0] ? Ops.Divide(Ops.Multiply(dy, b), Ops.Add(Ops.Square(a), Ops.Square(b))) : null,
                needed[1] ? Ops.Negative(Ops.Divide(Ops.Multiply(dy, a), Ops.Add(Ops.Square(a), Ops.Square(b)))) : null),
            _ => ((Tensor?)null, (Tensor?)null),
        };
        return
        [
            needed[0] && da is not null ? Ops.SumTo(da, a.shape) : null,
            needed[1] && db is not null ? Ops.SumTo(db, b.shape) : null,
        ];
    }

    private static Tensor PowerByBase(Tensor a, Tensor b, Tensor dy) => Ops.Multiply(dy, Ops.Multiply(b, Ops.Power(a, Ops.Affine(b, 1, -1))));

    // log is taken of 1 where the base is not positive, as TensorFlow does: the gradient there is 0 and not NaN.
    private static Tensor PowerByExponent(Tensor a, Tensor y, Tensor dy)
    {
        var positive = Ops.Greater(a, Ops.ZerosLike(a));
        var log = Ops.Select(positive, Ops.Log(Ops.Select(positive, a, Ops.OnesLike(a))), Ops.ZerosLike(a));
        return Ops.Multiply(dy, Ops.Multiply(y, log));
    }

    // At a tie the first operand gets all of it, as in TensorFlow.
    private static (Tensor?, Tensor?) Share(Tensor dy, Tensor first, bool[] needed)
    {
        var zero = Ops.ZerosLike(dy);
        return (needed[0] ? Ops.Select(first, dy, zero) : null, needed[1] ? Ops.Select(first, zero, dy) : null);
    }

    private static (Tensor?, Tensor?) Squared(Tensor a, Tensor b, Tensor dy, bool[] needed)
    {
        var d = Ops.Affine(Ops.Multiply(dy, Ops.Subtract(a, b)), 2, 0);
        return (d, needed[1] ? Ops.Negative(d) : null);
    }
}
