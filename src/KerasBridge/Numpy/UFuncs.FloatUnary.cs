using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge.Numpy;

/// <summary>Functions of one floating-point number.</summary>
internal static class FloatUnaryOps
{
    internal readonly struct Exp : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Exp(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Exp(x, to);
            return true;
        }
    }

    internal readonly struct Exp2 : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Exp2(x); }

    /// <summary>e to the x, less 1; exact near 0.</summary>
    internal readonly struct Expm1 : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            // Kahan's way: the error of exp cancels with that of log.
            var e = T.Exp(x);
            if (e == T.One) return x;
            var less = e - T.One;
            return less == T.NegativeOne || T.IsInfinity(e) ? less : less * x / T.Log(e);
        }
    }

    internal readonly struct Log : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Log(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Log(x, to);
            return true;
        }
    }

    internal readonly struct Log2 : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Logarithm2(x);

        // Two interfaces have a Log2; this names the one for fractions.
        private static T Logarithm2<T>(T x) where T : ILogarithmicFunctions<T> => T.Log2(x);
    }

    internal readonly struct Log10 : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Log10(x); }

    /// <summary>The logarithm of 1 + x; exact near 0.</summary>
    internal readonly struct Log1p : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            // Kahan's way: the rounding of 1 + x is undone.
            var u = T.One + x;
            if (u == T.One) return x;
            return T.IsInfinity(u) || u <= T.Zero ? T.Log(u) : T.Log(u) * (x / (u - T.One));
        }
    }

    internal readonly struct Sqrt : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sqrt(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Sqrt(x, to);
            return true;
        }
    }

    internal readonly struct Cbrt : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cbrt(x); }
    internal readonly struct Sin : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sin(x); }
    internal readonly struct Cos : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cos(x); }
    internal readonly struct Tan : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Tan(x); }
    internal readonly struct Arcsin : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Asin(x); }
    internal readonly struct Arccos : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Acos(x); }
    internal readonly struct Arctan : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Atan(x); }
    internal readonly struct Sinh : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Sinh(x); }
    internal readonly struct Cosh : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Cosh(x); }

    internal readonly struct Tanh : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Tanh(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Tanh(x, to);
            return true;
        }
    }

    internal readonly struct Arcsinh : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Asinh(x); }
    internal readonly struct Arccosh : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Acosh(x); }
    internal readonly struct Arctanh : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Atanh(x); }
    internal readonly struct DegreesToRadians : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => x * (T.Pi / T.CreateTruncating(180)); }
    internal readonly struct RadiansToDegrees : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => x * (T.CreateTruncating(180) / T.Pi); }

    internal readonly struct Floor : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Floor(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Floor(x, to);
            return true;
        }
    }

    internal readonly struct Ceiling : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Ceiling(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Ceiling(x, to);
            return true;
        }
    }

    internal readonly struct Truncate : IFloatUnaryOp
    {
        public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Truncate(x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            TensorPrimitives.Truncate(x, to);
            return true;
        }
    }

    /// <summary>To the nearest whole number, halves to the even one.</summary>
    internal readonly struct Rint : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Round(x, MidpointRounding.ToEven); }

    /// <summary>The distance to the next number away from zero.</summary>
    internal readonly struct Spacing : IFloatUnaryOp { public static T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.IsNegative(x) ? T.BitDecrement(x) - x : T.BitIncrement(x) - x; }
}
