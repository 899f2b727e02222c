using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Tensors from numbers, and other views of tensors.
internal static partial class Ops
{
    /// <summary>The same values in memory of their own.</summary>
    public static Tensor Copy(Tensor x) => Reshape(new BroadcastToOp(Shape.FromInts([1, .. x.shape.Dims])).Call(Plain(x)), x.shape);

    /// <summary>A cast in which what does not fit becomes the nearest value that does.</summary>
    public static Tensor SaturateCast(Tensor x, DType dtype)
    {
        if (x.dtype == dtype || dtype == DType.Bool || x.dtype == DType.Bool) return Cast(x, dtype);
        // Keras clips in the dtype of x to bounds that are floats; the greatest int32 or int64, rounded up to one, wraps around to the least, and all elements become that.
        if (dtype.IsFloat && (x.dtype == DType.Int32 || x.dtype == DType.Int64)) return Full(x.shape, dtype, x.dtype == DType.Int32 ? int.MinValue : long.MinValue);
        return new NumpyOp("saturate_cast", v => [(v[0].shape, dtype)], v =>
        {
            if (dtype.IsFloat)
            {
                var limit = dtype.Code switch { DTypeCode.Float16 => (double)Half.MaxValue, DTypeCode.Float64 => double.MaxValue, DTypeCode.BFloat16 => 3.3895313892515355e38, _ => float.MaxValue };
                return [Special.Map(v[0], value => double.IsNaN(value) ? value : Math.Clamp(value, -limit, limit))];
            }
            var info = new IntegerInfo(dtype);
            var (low, high) = ((double)info.min, (double)info.max);
            // The greatest int64 is no float64; the one below it is.
            if (dtype.itemsize == 8) high = Math.BitDecrement(high);
            return [v[0].dtype.IsFloat ? Special.Map(v[0], value => double.IsNaN(value) ? 0 : Math.Clamp(value, low, high)) : Special.Clamp(v[0], dtype)];
        }, (node, dy, _) => [Cast(dy[0]!, x.dtype)]).Call(x);
    }

    /// <summary>The bytes of a tensor as elements of another dtype.</summary>
    public static unsafe Tensor View(Tensor x, DType dtype)
    {
        var shape = Shapes.Viewed(x.shape, x.dtype, dtype);
        return new ViewOp(shape, dtype).Call(Plain(x));
    }

    /// <summary>Numbers with equal steps; the arguments' values must be there.</summary>
    public static Tensor Arange(Tensor start, Tensor? stop, Tensor? step, DType? dtype)
    {
        foreach (var argument in (Tensor?[])[start, stop, step]) argument?.RequireValue("`arange`");
        Tensor[] given = [.. ((Tensor?[])[start, stop, step]).OfType<Tensor>()];
        var type = dtype ?? Shapes.Promote(given);
        if (stop is null) (start, stop) = (0, start);
        static double Value(Tensor x) => x.Number is { } number ? Convert.ToDouble(number, null) : (double)NumpyOp.ToArray(Plain(x)).astype(DType.Float64);
        return Tensor.FromArray(Creation.Arange(Value(start), Value(stop), step is null ? 1.0 : Value(step), DType.Float64), type);
    }

    /// <summary>Numbers with equal steps between two, along a new axis.</summary>
    public static Tensor Linspace(Tensor start, Tensor stop, int num, bool endpoint, DType? dtype, int axis)
    {
        if (num < 0) throw new ArgumentException($"`num` must be a non-negative integer. Received: num={num}");
        var type = FloatOf(dtype ?? Shapes.Promote(start, stop, 1.0));
        var shape = Shapes.Broadcast(start.shape, stop.shape, "linspace");
        var (from, to) = (BroadcastTo(Cast(Plain(start), type), shape), BroadcastTo(Cast(Plain(stop), type), shape));
        var share = Tensor.FromArray(Creation.Arange(0, num, 1, DType.Float64) / (double)Math.Max(endpoint ? num - 1 : num, 1), type);
        share = Reshape(share, Shape.FromInts([num, .. Enumerable.Repeat(1, shape.Rank)]));
        var rows = Add(ExpandDims(from, 0), Multiply(share, ExpandDims(Subtract(to, from), 0)));
        var result = axis == 0 ? rows : MoveAxis(rows, 0, axis);
        return dtype is { IsFloat: false } whole ? Cast(Unary(UnaryKind.Floor, result), whole) : result;
    }

    /// <summary>The step of <see cref="Linspace"/>.</summary>
    public static Tensor LinspaceStep(Tensor start, Tensor stop, int num, bool endpoint, DType? dtype)
    {
        var type = FloatOf(dtype ?? Shapes.Promote(start, stop, 1.0));
        var count = endpoint ? num - 1 : num;
        return Divide(Subtract(Cast(Plain(stop), type), Cast(Plain(start), type)), Constant(count > 0 ? count : double.NaN, type));
    }

    public static Tensor Logspace(Tensor start, Tensor stop, int num, bool endpoint, double powerBase, DType? dtype, int axis)
    {
        var exponents = Linspace(start, stop, num, endpoint, DType.Float64, axis);
        return Cast(Exp(Affine(exponents, 1, 0) is var e ? Multiply(e, Constant(Math.Log(powerBase), DType.Float64)) : e), dtype ?? FloatOf(Shapes.Promote(start, stop, 1.0)));
    }

    public static Tensor Geomspace(Tensor start, Tensor stop, int num, bool endpoint, DType? dtype, int axis)
    {
        var (from, to) = (Cast(Plain(start), DType.Float64), Cast(Plain(stop), DType.Float64));
        var sign = Unary(UnaryKind.Sign, from);
        var logs = Linspace(Log(Abs(from)), Log(Abs(to)), num, endpoint, DType.Float64, axis);
        return Cast(Multiply(Exp(logs), ExpandDims(sign, axis)), dtype ?? FloatOf(Shapes.Promote(start, stop, 1.0)));
    }

    /// <summary>Symmetric windows of signals.</summary>
    public static Tensor Window(string name, Tensor length, double beta)
    {
        length.RequireValue($"`{name}`");
        if (length.ndim != 0) throw new ArgumentException($"`{name}` needs a number of points. Received: a tensor of shape {length.shape}");
        var n = (int)(double)NumpyOp.ToArray(Plain(length)).astype(DType.Float64);
        var values = new double[Math.Max(n, 0)];
        for (var i = 0; i < values.Length; i++)
        {
            var t = n == 1 ? 0.5 : i / (double)(n - 1);
            var turn = 2 * Math.PI * t;
            values[i] = n == 1 ? 1 : name switch
            {
                "bartlett" => 1 - Math.Abs(2 * t - 1),
                "blackman" => 0.42 - 0.5 * Math.Cos(turn) + 0.08 * Math.Cos(2 * turn),
                "hamming" => 0.54 - 0.46 * Math.Cos(turn),
                "hanning" => 0.5 - 0.5 * Math.Cos(turn),
                _ => Special.Bessel(beta * Math.Sqrt(Math.Max(1 - (2 * t - 1) * (2 * t - 1), 0)), 0) / Special.Bessel(beta, 0),
            };
        }
        return Tensor.FromArray(values, KerasConfig.Floatx);
    }

    /// <summary>Powers of each element, as a row.</summary>
    public static Tensor Vander(Tensor x, int? count, bool increasing)
    {
        if (x.ndim != 1) throw new ShapeException($"Input tensor must be 1-D. Received: input.shape={x.shape}");
        if (count < 0) throw new ArgumentException($"N must be nonnegative. Received: N={count}");
        var n = count ?? x.shape.Dims[0];
        var column = ExpandDims(x, 1);
        var powers = new List<Tensor> { OnesLike(column) };
        while (powers.Count < n) powers.Add(Multiply(powers[^1], column));
        if (n == 0) return Full((x.shape.Dims[0], 0), x.dtype, 0);
        if (!increasing) powers.Reverse();
        return Concatenate(powers, 1);
    }
}
