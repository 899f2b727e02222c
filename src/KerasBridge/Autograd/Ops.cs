using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>
/// Differentiable functions of tensors: what layers, losses, metrics and optimizers are made of. These take tensors of known shape;
/// <c>keras.ops</c> offers them to users and takes symbolic tensors too.
/// </summary>
internal static partial class Ops
{
    public static Tensor Constant(double value, DType dtype) => Tensor.FromScalar(value, dtype);

    /// <summary>A number beside a tensor: it takes the tensor's dtype, or float32 if it has a fraction and the tensor is integer.</summary>
    public static Tensor ConstantFor(Tensor x, double value) => Constant(value, x.dtype.IsFloat ? x.dtype : value == Math.Floor(value) ? x.dtype : DType.Float32);

    public static Tensor Full(Shape shape, DType dtype, double value) => new FillOp(shape, dtype, value).Call();

    public static Tensor ZerosLike(Tensor x) => Full(x.shape, x.dtype, 0);

    public static Tensor OnesLike(Tensor x) => Full(x.shape, x.dtype, 1);

    public static Tensor Cast(Tensor x, DType dtype)
    {
        if (x.dtype == dtype) return x;
        if (x.Number is { } number) return Constant(number is long whole ? whole : (double)number, dtype);
        // Kernels know bfloat16 only as a short float32.
        if ((dtype == DType.BFloat16 || x.dtype == DType.BFloat16) && x.dtype != DType.Float32 && dtype != DType.Float32) x = Cast(x, DType.Float32);
        return new CastOp(dtype).Call(x);
    }

    /// <summary>Applies a function in a dtype that kernels have, where they lack the tensor's own.</summary>
    private static Tensor Widely(Tensor x, Func<Tensor, Tensor> function) => Cast(function(Cast(x, Shapes.Wide(x.dtype))), x.dtype);

    public static Tensor ToFloat(Tensor x) => x.dtype.IsFloat ? x : Cast(x, DType.Float32);

    public static Tensor Unary(UnaryKind kind, Tensor x, double p0 = 0, double p1 = 0, double p2 = 0) => Shapes.Wide(x.dtype) == x.dtype
        ? new UnaryOp(kind, (float)p0, (float)p1, (float)p2).Call(x)
        : Widely(x, wide => Unary(kind, wide, p0, p1, p2));

    /// <summary>A function that gives floats: integers are made float32 first.</summary>
    public static Tensor FloatUnary(UnaryKind kind, Tensor x, double p0 = 0, double p1 = 0, double p2 = 0) => Unary(kind, ToFloat(x), p0, p1, p2);

    /// <summary>x·scale + offset.</summary>
    public static Tensor Affine(Tensor x, double scale, double offset) => Unary(UnaryKind.Affine, ToFloat(x), scale, offset);

    public static Tensor Negative(Tensor x) => Unary(UnaryKind.Negative, x);

    public static Tensor Abs(Tensor x) => Unary(UnaryKind.Abs, x);

    public static Tensor Square(Tensor x) => Unary(UnaryKind.Square, x.dtype == DType.Bool ? Cast(x, DType.Int32) : x);

    public static Tensor Sqrt(Tensor x) => FloatUnary(UnaryKind.Sqrt, x);

    public static Tensor Rsqrt(Tensor x) => FloatUnary(UnaryKind.Rsqrt, x);

    public static Tensor Exp(Tensor x) => FloatUnary(UnaryKind.Exp, x);

    public static Tensor Log(Tensor x) => FloatUnary(UnaryKind.Log, x);

    public static Tensor Log1p(Tensor x) => FloatUnary(UnaryKind.Log1p, x);

    public static Tensor Sigmoid(Tensor x) => FloatUnary(UnaryKind.Sigmoid, x);

    public static Tensor Tanh(Tensor x) => FloatUnary(UnaryKind.Tanh, x);

    public static Tensor Relu(Tensor x) => FloatUnary(UnaryKind.Relu, x);

    public static Tensor Softplus(Tensor x) => FloatUnary(UnaryKind.Softplus, x);

    public static Tensor LogicalNot(Tensor x) => Unary(UnaryKind.LogicalNot, Cast(x, DType.Bool));

    public static Tensor Clip(Tensor x, double min, double max) => Unary(UnaryKind.Clip, x, min, max);

    /// <summary>Clip between numbers or tensors; bool counts as int32.</summary>
    public static Tensor Clip(Tensor x, Tensor min, Tensor max)
    {
        var dtype = Shapes.Promote(x, min, max);
        if (dtype == DType.Bool) dtype = DType.Int32;
        if (dtype == DType.Float32 && x.dtype == dtype && min.Number is { } low && max.Number is { } high)
            return Clip(x, Convert.ToDouble(low, null), Convert.ToDouble(high, null));
        return BinaryAs(BinaryKind.Minimum, BinaryAs(BinaryKind.Maximum, x, min, dtype), max, dtype);
    }

    public static Tensor Add(Tensor a, Tensor b) => Binary(BinaryKind.Add, a, b);

    public static Tensor Subtract(Tensor a, Tensor b) => Binary(BinaryKind.Subtract, a, b);

    public static Tensor Multiply(Tensor a, Tensor b) => Binary(BinaryKind.Multiply, a, b);

    /// <summary>a/b as floats.</summary>
    public static Tensor Divide(Tensor a, Tensor b) => FloatBinary(BinaryKind.Divide, a, b);

    public static Tensor DivideNoNan(Tensor a, Tensor b) => FloatBinary(BinaryKind.DivideNoNan, a, b);

    /// <summary>A function that gives floats: where both operands are integers, they are made float32 first.</summary>
    public static Tensor FloatBinary(BinaryKind kind, Tensor a, Tensor b) => Shapes.Promote(a, b) is { IsFloat: true } dtype ? BinaryAs(kind, a, b, dtype) : BinaryAs(kind, a, b, KerasConfig.Floatx);

    public static Tensor FloorDivide(Tensor a, Tensor b) => BinaryAs(BinaryKind.FloorDivide, a, b, NotBool(Shapes.Promote(a, b)));

    /// <summary>The remainder; Python numbers do not give way here, as in Keras.</summary>
    public static Tensor Mod(Tensor a, Tensor b) => BinaryAs(BinaryKind.Mod, a, b, NotBool(Shapes.Promote(a.dtype, b.dtype)));

    /// <summary>The dtype, and int32 in place of bool.</summary>
    public static DType NotBool(DType dtype) => dtype == DType.Bool ? DType.Int32 : dtype;

    /// <summary>The dtype, and Keras's default in place of bool and integers.</summary>
    public static DType FloatOf(DType dtype) => dtype.IsFloat ? dtype : KerasConfig.Floatx;

    public static Tensor Power(Tensor a, Tensor b) => Binary(BinaryKind.Power, a, b);

    public static Tensor Maximum(Tensor a, Tensor b) => Binary(BinaryKind.Maximum, a, b);

    public static Tensor Minimum(Tensor a, Tensor b) => Binary(BinaryKind.Minimum, a, b);

    public static Tensor SquaredDifference(Tensor a, Tensor b) => Binary(BinaryKind.SquaredDifference, a, b);

    public static Tensor Equal(Tensor a, Tensor b) => Binary(BinaryKind.Equal, a, b);

    public static Tensor NotEqual(Tensor a, Tensor b) => Binary(BinaryKind.NotEqual, a, b);

    public static Tensor Less(Tensor a, Tensor b) => Binary(BinaryKind.Less, a, b);

    public static Tensor LessEqual(Tensor a, Tensor b) => Binary(BinaryKind.LessEqual, a, b);

    public static Tensor Greater(Tensor a, Tensor b) => Binary(BinaryKind.Greater, a, b);

    public static Tensor GreaterEqual(Tensor a, Tensor b) => Binary(BinaryKind.GreaterEqual, a, b);

    public static Tensor LogicalAnd(Tensor a, Tensor b) => Binary(BinaryKind.LogicalAnd, Cast(a, DType.Bool), Cast(b, DType.Bool));

    public static Tensor LogicalOr(Tensor a, Tensor b) => Binary(BinaryKind.LogicalOr, Cast(a, DType.Bool), Cast(b, DType.Bool));

    public static Tensor Binary(BinaryKind kind, Tensor a, Tensor b) => BinaryAs(kind, a, b, Shapes.Promote(a, b));

    /// <summary>In a given dtype.</summary>
    public static Tensor BinaryAs(BinaryKind kind, Tensor a, Tensor b, DType dtype)
    {
        var wide = Shapes.Wide(dtype);
        // By way of the dtype itself: what does not fit in it is lost as it would be there.
        var result = new BinaryOp(kind).Call(Cast(Cast(a, dtype), wide), Cast(Cast(b, dtype), wide));
        return kind >= BinaryKind.Equal ? result : Cast(result, dtype);
    }

    /// <summary>A tensor and a number, which takes the tensor's dtype (a number with a fraction makes integers float32).</summary>
    public static Tensor Binary(BinaryKind kind, Tensor a, double b)
    {
        if (!a.dtype.IsFloat && b != Math.Floor(b)) a = Cast(a, DType.Float32);
        return BinaryAs(kind, a, Constant(b, a.dtype), a.dtype);
    }

    /// <summary>condition ? a : b, with broadcasting.</summary>
    public static Tensor Select(Tensor condition, Tensor a, Tensor b)
    {
        var dtype = Shapes.Promote(a, b);
        var shape = Shapes.Broadcast(condition.shape, Shapes.Broadcast(a.shape, b.shape, "where"), "where");
        return new SelectOp().Call(BroadcastTo(Cast(condition, DType.Bool), shape), BroadcastTo(Cast(a, dtype), shape), BroadcastTo(Cast(b, dtype), shape));
    }

    /// <summary>Softmax along the last axis, or another.</summary>
    public static Tensor Softmax(Tensor x, Axis axis, bool log)
    {
        x = ToFloat(x);
        if (!axis.IsNone && !axis.IsTuple) return Softmax(x, axis.Single(x.ndim), log);
        // Several axes are one, once they stand behind the others.
        int[] last = axis.Resolve(x.ndim), kept = [.. Enumerable.Range(0, x.ndim).Where(i => !last.Contains(i))], order = [.. kept, .. last];
        var front = Transpose(x, order);
        var back = new int[order.Length];
        for (var i = 0; i < order.Length; i++) back[order[i]] = i;
        var rows = Reshape(front, Shape.FromInts([.. front.shape.ToInts()[..kept.Length], Shapes.Product(front.shape.Dims[kept.Length..])]));
        return Transpose(Reshape(Softmax(rows, -1, log), front.shape), back);
    }

    /// <summary>Softmax along one axis.</summary>
    public static Tensor Softmax(Tensor x, int axis = -1, bool log = false)
    {
        axis = Shapes.Axis(axis, x.ndim, log ? "log_softmax" : "softmax");
        x = ToFloat(x);
        if (Shapes.Wide(x.dtype) != x.dtype) return Widely(x, wide => Softmax(wide, axis, log));
        if (x.dtype != DType.Float32) return Subtract(x, LogSumExp(x, axis, keepdims: true)) is var y && log ? y : Exp(y);
        return AlongAxis(new SoftmaxOp(log), x, axis);
    }

    /// <summary>The first half of an axis times the sigmoid of the second.</summary>
    public static Tensor Glu(Tensor x, int axis)
    {
        var at = Shapes.Axis(axis, x.ndim, "glu");
        var half = x.shape.Dims[at] / 2;
        if (half * 2 != x.shape.Dims[at]) throw new ShapeException($"axis size must be divisible by 2. Received: x.shape={x.shape} with axis={axis}");
        return Multiply(SliceAxis(x, at, 0, half), Sigmoid(SliceAxis(x, at, half, half)));
    }

    /// <summary>Keras's sparsemax along an axis.</summary>
    public static Tensor Sparsemax(Tensor x, int axis = -1) => AlongAxis(new SparsemaxOp(), ToFloat(x), Shapes.Axis(axis, x.ndim, "sparsemax"));

    /// <summary>Applies an operation that works along the last axis along another.</summary>
    private static Tensor AlongAxis(Op op, Tensor x, int axis)
    {
        if (axis == x.ndim - 1) return op.Call(x);
        var order = Enumerable.Range(0, x.ndim).ToArray();
        (order[axis], order[^1]) = (order[^1], order[axis]);
        return Transpose(op.Call(Transpose(x, order)), order);
    }

    /// <summary>Losses (…) of logits (…, classes) and targets of the same shape.</summary>
    public static Tensor SoftmaxCrossEntropy(Tensor logits, Tensor targets) => new CrossEntropyOp(sparse: false).Call(ToFloat(logits), ToFloat(targets));

    /// <summary>Losses of each element of logits and targets of the same shape.</summary>
    public static Tensor SigmoidCrossEntropy(Tensor logits, Tensor targets) => new SigmoidCrossEntropyOp().Call(ToFloat(logits), ToFloat(targets));

    /// <summary>Losses (…) of logits (…, classes) and integer labels (…).</summary>
    public static Tensor SparseSoftmaxCrossEntropy(Tensor logits, Tensor labels) => new CrossEntropyOp(sparse: true).Call(ToFloat(logits), Cast(labels, DType.Int32));
}
