using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Functions of one or two elements that are made of others.
internal static partial class Ops
{
    /// <summary>Whether an element is as NumPy's function of floats says; integers are finite numbers.</summary>
    public static Tensor Is(string name, UFunc function, Tensor x) =>
        ByElement(name, DType.Bool, v => Elementwise.Unary(function, v[0]), x.dtype == DType.BFloat16 ? Cast(x, DType.Float32) : x);

    public static Tensor IsNaN(Tensor x) => x.dtype.IsFloat ? NotEqual(x, x) : Cast(ZerosLike(x), DType.Bool);

    /// <summary>sin(πx)/(πx), and 1 at 0.</summary>
    public static Tensor Sinc(Tensor x)
    {
        x = Multiply(ToFloat(x), Constant(Math.PI, ToFloat(x).dtype));
        var isZero = Equal(x, ZerosLike(x));
        var safe = Select(isZero, OnesLike(x), x);
        return Select(isZero, OnesLike(x), Divide(Unary(UnaryKind.Sin, safe), safe));
    }

    /// <summary>The cube root, with the sign of x; int64 becomes float64, as in Keras.</summary>
    public static Tensor Cbrt(Tensor x)
    {
        x = x.dtype == DType.Int64 ? Cast(x, DType.Float64) : ToFloat(x);
        return Multiply(Unary(UnaryKind.Sign, x), Power(Abs(x), Constant(1.0 / 3, x.dtype)));
    }

    /// <summary>1 − erf(x), from float64, so that its small values have all their digits.</summary>
    public static Tensor Erfc(Tensor x)
    {
        var wide = Cast(ToFloat(x), DType.Float64);
        return Cast(Subtract(Constant(1, DType.Float64), Unary(UnaryKind.Erf, wide)), ToFloat(x).dtype);
    }

    /// <summary>The inverse of erf, on ]−1, 1[.</summary>
    public static Tensor ErfInv(Tensor x)
    {
        x = ToFloat(x);
        return new NumpyOp("erfinv", v => [(v[0].shape, v[0].dtype)], v => [Special.Map(v[0], Special.ErfInv)],
            // (√π/2)·exp(y²)
            (node, dy, _) => [Multiply(dy[0]!, Multiply(Exp(Square(node.Output)), Constant(Math.Sqrt(Math.PI) / 2, x.dtype)))]).Call(x);
    }

    /// <summary>The modified Bessel function of order 0; int64 becomes float64, as in Keras.</summary>
    public static Tensor I0(Tensor x)
    {
        x = x.dtype == DType.Int64 ? Cast(x, DType.Float64) : ToFloat(x);
        return new NumpyOp("i0", v => [(v[0].shape, v[0].dtype)], v => [Special.Map(v[0], value => Special.Bessel(value, 0))],
            (node, dy, _) => [Multiply(dy[0]!, ByElement("i1", node.Output.dtype, v => Special.Map(v[0], value => Special.Bessel(value, 1)), node.Inputs[0]))]).Call(x);
    }

    /// <summary>To a number of decimals, halves to the even side; integers stay, but for negative decimals.</summary>
    public static Tensor Round(Tensor x, int decimals)
    {
        if (!x.dtype.IsFloat)
        {
            if (decimals >= 0) return x;
            return Cast(Round(Cast(x, DType.Float64), decimals), x.dtype);
        }
        if (decimals == 0) return Unary(UnaryKind.Round, x);
        var factor = Constant(Math.Pow(10, decimals), x.dtype);
        return Divide(Unary(UnaryKind.Round, Multiply(x, factor)), factor);
    }

    /// <summary>Numbers in place of NaN and the infinities; the largest of the dtype where none is given for these.</summary>
    public static Tensor NanToNum(Tensor x, double nan, double? posinf, double? neginf)
    {
        if (!x.dtype.IsFloat) return x;
        var limit = x.dtype.Code switch { DTypeCode.Float16 => (double)Half.MaxValue, DTypeCode.Float64 => double.MaxValue, DTypeCode.BFloat16 => 3.3895313892515355e38, _ => float.MaxValue };
        Tensor Value(double value) => Constant(value, x.dtype);
        var y = Select(IsNaN(x), Value(nan), x);
        y = Select(Equal(x, Value(double.PositiveInfinity)), Value(posinf ?? limit), y);
        return Select(Equal(x, Value(double.NegativeInfinity)), Value(neginf ?? -limit), y);
    }

    /// <summary>log(eᵃ + eᵇ), to the base e or 2.</summary>
    public static Tensor LogAddExp(Tensor a, Tensor b, bool binary)
    {
        var dtype = FloatOf(Shapes.Promote(a.dtype, b.dtype));
        (a, b) = (Cast(Plain(a), dtype), Cast(Plain(b), dtype));
        var delta = Subtract(a, b);
        var power = Negative(Abs(delta));
        var rest = binary
            ? Multiply(Log1p(Exp(Multiply(power, Constant(Math.Log(2), dtype)))), Constant(1 / Math.Log(2), dtype))
            : Log1p(Exp(power));
        return Select(IsNaN(delta), Add(a, b), Add(Maximum(a, b), rest));
    }

    /// <summary>√(a² + b²), without overflow.</summary>
    public static Tensor Hypot(Tensor a, Tensor b)
    {
        var dtype = PairDType(a, b);
        (a, b) = (Abs(Cast(Plain(a), dtype)), Abs(Cast(Plain(b), dtype)));
        var (larger, smaller) = (Maximum(a, b), Minimum(a, b));
        return Multiply(larger, Sqrt(Add(Square(DivideNoNan(smaller, larger)), Constant(1, dtype))));
    }

    /// <summary>0 below 0, 1 above, and b at 0.</summary>
    public static Tensor Heaviside(Tensor a, Tensor b)
    {
        var dtype = PairDType(a, b);
        (a, b) = (Cast(Plain(a), dtype), Cast(Plain(b), dtype));
        var zero = Constant(0, dtype);
        return Select(Less(a, zero), zero, Select(Greater(a, zero), Constant(1, dtype), Select(Equal(a, zero), b, a)));
    }

    /// <summary>The smaller or larger; where one is NaN, the other.</summary>
    public static Tensor FExtreme(BinaryKind kind, Tensor a, Tensor b)
    {
        var dtype = Shapes.Promote(a, b);
        (a, b) = (Cast(a, dtype), Cast(b, dtype));
        var both = BinaryAs(kind, a, b, dtype);
        return dtype.IsFloat ? Select(IsNaN(a), b, Select(IsNaN(b), a, both)) : both;
    }

    /// <summary>The remainder with the sign of the dividend; Python numbers do not give way.</summary>
    public static Tensor Fmod(Tensor a, Tensor b)
    {
        var dtype = NotBool(Shapes.Promote(a.dtype, b.dtype));
        (a, b) = (Cast(Plain(a), dtype), Cast(Plain(b), dtype));
        return new NumpyOp("fmod", x => [(Shapes.Broadcast(x[0].shape, x[1].shape, "fmod"), dtype)], x => [Elementwise.Binary(BinaryUFuncs.Fmod, x[0], x[1])],
            (node, dy, needed) =>
            [
                needed[0] ? SumTo(dy[0]!, a.shape) : null,
                needed[1] ? SumTo(Negative(Multiply(dy[0]!, Unary(UnaryKind.Trunc, Divide(node.Inputs[0], node.Inputs[1])))), b.shape) : null,
            ]).Call(a, b);
    }

    /// <summary>a·2ᵇ for integers b.</summary>
    public static Tensor Ldexp(Tensor a, Tensor b)
    {
        if (b.dtype.IsFloat || b.dtype == DType.Bool) throw new DTypeException($"ldexp exponent must be an integer type. Received: x2 dtype={b.dtype}");
        var x = ToFloat(Plain(a));
        return Multiply(x, Power(Constant(2, x.dtype), Cast(Plain(b), x.dtype)));
    }

    private static DType PairDType(Tensor a, Tensor b) => Shapes.Promote(a.dtype, b.dtype) is var dtype && dtype == DType.Int64 ? DType.Float64 : FloatOf(dtype);

    /// <summary>A function of the common dtype, in which bool counts as int32 and Python numbers do not give way.</summary>
    public static Tensor Integers(string name, UFunc function, Tensor a, Tensor b, bool secondGivesWay = false)
    {
        if (secondGivesWay && b.Number is long && a.dtype.IsInteger) b = Cast(b, a.dtype);
        var dtype = Shapes.Promote(a.dtype, b.dtype);
        if (dtype.IsFloat) throw new DTypeException($"`{name}` works on integers. Expected tensors of integers. Received: {a.dtype} and {b.dtype}");
        if (dtype == DType.Bool) return Cast(Integers(name, function, Cast(a, DType.Int32), Cast(b, DType.Int32)), dtype);
        return ByElement(name, dtype, x => Elementwise.Binary(function, x[0], x[1]), Cast(Plain(a), dtype), Cast(Plain(b), dtype));
    }

    /// <summary>The next number from a towards b; as a moves, so does it.</summary>
    public static Tensor NextAfter(Tensor a, Tensor b)
    {
        var dtype = FloatOf(Shapes.Promote(a.dtype, b.dtype));
        (a, b) = (Cast(Plain(a), dtype), Cast(Plain(b), dtype));
        return new NumpyOp("nextafter", x => [(Shapes.Broadcast(x[0].shape, x[1].shape, "nextafter"), dtype)], x => [Elementwise.Binary(BinaryUFuncs.NextAfter, x[0], x[1])],
            (node, dy, needed) => [needed[0] ? SumTo(dy[0]!, node.Inputs[0].shape) : null, null]).Call(a, b);
    }

    /// <summary>Whether numbers are equal within tolerances.</summary>
    public static Tensor IsClose(Tensor a, Tensor b, double rtol, double atol, bool equal_nan)
    {
        var dtype = Shapes.Promote(a, b) is { IsFloat: true } common ? common : DType.Float32;
        (a, b) = (Cast(a, dtype), Cast(b, dtype));
        return ByElement("isclose", DType.Bool, x => Numbers.IsClose(x[0], x[1], rtol, atol, equal_nan), a, b);
    }
}
