using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

/// <summary>The element-wise functions in double precision, each by its definition.</summary>
internal static partial class Functions
{
    private const double SeluAlpha = 1.6732632423543772, SeluScale = 1.0507009873554805;

    /// <summary>f(x).</summary>
    public static double Unary(UnaryKind kind, double x, double p0 = 0, double p1 = 0, double p2 = 0) => kind switch
    {
        UnaryKind.Negative => -x,
        UnaryKind.Abs => Math.Abs(x),
        UnaryKind.Sign => double.IsNaN(x) ? x : Math.Sign(x),
        UnaryKind.Square => x * x,
        UnaryKind.Sqrt => Math.Sqrt(x),
        UnaryKind.Rsqrt => 1 / Math.Sqrt(x),
        UnaryKind.Reciprocal => 1 / x,
        UnaryKind.Exp => Math.Exp(x),
        UnaryKind.Expm1 => Expm1(x),
        UnaryKind.Log => Math.Log(x),
        UnaryKind.Log1p => Log1p(x),
        UnaryKind.Log2 => Math.Log2(x),
        UnaryKind.Log10 => Math.Log10(x),
        UnaryKind.Sin => Math.Sin(x),
        UnaryKind.Cos => Math.Cos(x),
        UnaryKind.Tan => Math.Tan(x),
        UnaryKind.Asin => Math.Asin(x),
        UnaryKind.Acos => Math.Acos(x),
        UnaryKind.Atan => Math.Atan(x),
        UnaryKind.Sinh => Math.Sinh(x),
        UnaryKind.Cosh => Math.Cosh(x),
        UnaryKind.Tanh => Math.Tanh(x),
        UnaryKind.Asinh => Math.Asinh(x),
        UnaryKind.Acosh => Math.Acosh(x),
        UnaryKind.Atanh => Math.Atanh(x),
        UnaryKind.Erf => Erf(x),
        UnaryKind.Floor => Math.Floor(x),
        UnaryKind.Ceil => Math.Ceiling(x),
        UnaryKind.Round => Math.Round(x, MidpointRounding.ToEven),
        UnaryKind.Trunc => Math.Truncate(x),
        UnaryKind.LogicalNot => x == 0 ? 1 : 0,
        UnaryKind.Affine => x * p0 + p1,
        UnaryKind.Clip => Math.Min(Math.Max(x, p0), p1),
        UnaryKind.Relu => Math.Max(x, 0),
        UnaryKind.ReluGeneral => double.IsNaN(x) ? x : x >= p1 ? p1 : x >= p2 ? x : p0 * (x - p2),
        UnaryKind.Sigmoid => Sigmoid(x),
        UnaryKind.LogSigmoid => -Softplus(-x),
        UnaryKind.Softplus => Softplus(x),
        UnaryKind.Softsign => x / (1 + Math.Abs(x)),
        UnaryKind.Silu => x * Sigmoid(x),
        UnaryKind.Mish => x * Math.Tanh(Softplus(x)),
        UnaryKind.Selu => SeluScale * (x > 0 ? x : SeluAlpha * Expm1(x)),
        UnaryKind.Elu => x > 0 ? x : p0 * Expm1(x),
        UnaryKind.Celu => Math.Max(x, 0) + Math.Min(0, p0 * Expm1(x / p0)),
        UnaryKind.Gelu => 0.5 * x * (1 + Erf(x / Math.Sqrt(2))),
        UnaryKind.GeluTanh => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))),
        UnaryKind.HardSigmoid => HardSigmoid(x),
        UnaryKind.HardSilu => x * HardSigmoid(x),
        UnaryKind.HardTanh => Math.Clamp(x, -1, 1),
        UnaryKind.HardShrink => Math.Abs(x) > p0 ? x : 0,
        UnaryKind.SoftShrink => x > p0 ? x - p0 : x < -p0 ? x + p0 : 0,
        UnaryKind.TanhShrink => x - Math.Tanh(x),
        UnaryKind.Threshold => x > p0 ? x : p1,
        UnaryKind.Squareplus => (x + Math.Sqrt(x * x + p0)) / 2,
        UnaryKind.SparsePlus => x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4,
        UnaryKind.SparseSigmoid => Math.Clamp((x + 1) / 2, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A function without a definition here."),
    };

    /// <summary>f'(x) by differences in double precision; not meant for the kinks of a function.</summary>
    public static double UnaryDerivative(UnaryKind kind, double x, double p0 = 0, double p1 = 0, double p2 = 0)
    {
        double Slope(double h) => (Unary(kind, x + h, p0, p1, p2) - Unary(kind, x - h, p0, p1, p2)) / (2 * h);
        var step = 1e-4 * Math.Max(Math.Min(Math.Abs(x), 1), 1e-2);
        return (4 * Slope(step / 2) - Slope(step)) / 3;
    }

    /// <summary>f(a, b); comparisons give 0 or 1.</summary>
    public static double Binary(BinaryKind kind, double a, double b) => kind switch
    {
        BinaryKind.Add => a + b,
        BinaryKind.Subtract => a - b,
        BinaryKind.Multiply => a * b,
        BinaryKind.Divide => a / b,
        BinaryKind.DivideNoNan => b == 0 ? 0 : a / b,
        BinaryKind.FloorDivide => Math.Floor(a / b),
        BinaryKind.Mod => Mod(a, b),
        BinaryKind.Power => Math.Pow(a, b),
        BinaryKind.Maximum => Math.Max(a, b),
        BinaryKind.Minimum => Math.Min(a, b),
        BinaryKind.SquaredDifference => (a - b) * (a - b),
        BinaryKind.Atan2 => Math.Atan2(a, b),
        BinaryKind.Equal => a == b ? 1 : 0,
        BinaryKind.NotEqual => a != b ? 1 : 0,
        BinaryKind.Less => a < b ? 1 : 0,
        BinaryKind.LessEqual => a <= b ? 1 : 0,
        BinaryKind.Greater => a > b ? 1 : 0,
        BinaryKind.GreaterEqual => a >= b ? 1 : 0,
        BinaryKind.LogicalAnd => a != 0 && b != 0 ? 1 : 0,
        BinaryKind.LogicalOr => a != 0 || b != 0 ? 1 : 0,
        BinaryKind.LogicalXor => a != 0 != (b != 0) ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A function without a definition here."),
    };

    /// <summary>The remainder with the divisor's sign, as in Python.</summary>
    private static double Mod(double a, double b)
    {
        var rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    private static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    private static double HardSigmoid(double x) => Math.Clamp(x + 3, 0, 6) / 6;

    /// <summary>exp(x) − 1 without cancellation (Kahan).</summary>
    private static double Expm1(double x)
    {
        var u = Math.Exp(x);
        if (u == 1) return x;
        return u - 1 == -1 ? -1 : double.IsInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 + x) without cancellation (Kahan).</summary>
    private static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 || double.IsInfinity(u) ? x : Math.Log(u) * x / (u - 1);
    }

    /// <summary>The error function: its series near 0, the continued fraction of its complement further out.</summary>
    private static double Erf(double x)
    {
        var z = Math.Abs(x);
        if (double.IsNaN(x)) return x;
        if (z > 6) return Math.Sign(x);
        if (z < 2.5)
        {
            double term = x, sum = x;
            for (var n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
            {
                term *= -x * x / n;
                sum += term / (2 * n + 1);
            }
            return 2 / Math.Sqrt(Math.PI) * sum;
        }
        double fraction = 0;
        for (var k = 60; k >= 1; k--) fraction = k / 2.0 / (z + fraction);
        return Math.Sign(x) * (1 - Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (z + fraction));
    }
}
