namespace KerasBridge.Engine.Elementwise;

/// <summary>Functions that are computed lane by lane.</summary>
internal static class ScalarFunctions
{
    public readonly struct Sin : IScalarFunction { public static double Apply(double x) => Math.Sin(x); }

    public readonly struct Cos : IScalarFunction { public static double Apply(double x) => Math.Cos(x); }

    public readonly struct Tan : IScalarFunction { public static double Apply(double x) => Math.Tan(x); }

    public readonly struct Asin : IScalarFunction { public static double Apply(double x) => Math.Asin(x); }

    public readonly struct Acos : IScalarFunction { public static double Apply(double x) => Math.Acos(x); }

    public readonly struct Atan : IScalarFunction { public static double Apply(double x) => Math.Atan(x); }

    public readonly struct Sinh : IScalarFunction { public static double Apply(double x) => Math.Sinh(x); }

    public readonly struct Cosh : IScalarFunction { public static double Apply(double x) => Math.Cosh(x); }

    public readonly struct Asinh : IScalarFunction { public static double Apply(double x) => Math.Asinh(x); }

    public readonly struct Acosh : IScalarFunction { public static double Apply(double x) => Math.Acosh(x); }

    public readonly struct Atanh : IScalarFunction { public static double Apply(double x) => Math.Atanh(x); }

    public readonly struct Log2 : IScalarFunction { public static double Apply(double x) => Math.Log2(x); }

    public readonly struct Log10 : IScalarFunction { public static double Apply(double x) => Math.Log10(x); }

    public readonly struct Power : IScalarFunction2 { public static double Apply(double x, double y) => Math.Pow(x, y); }

    public readonly struct Atan2 : IScalarFunction2 { public static double Apply(double x, double y) => Math.Atan2(x, y); }

    /// <summary>The remainder with the divisor's sign, as Python's %.</summary>
    public readonly struct Mod : IScalarFunction2
    {
        public static double Apply(double x, double y)
        {
            var r = x % y;
            return r != 0 ? (r < 0 != y < 0 ? r + y : r) : Math.CopySign(0, y);
        }
    }

    /// <summary>The quotient rounded down, as Python's //.</summary>
    public readonly struct FloorDivide : IScalarFunction2
    {
        public static double Apply(double x, double y)
        {
            if (y == 0 || double.IsInfinity(x)) return y == 0 ? x / y : double.NaN;
            var r = x % y;
            var quotient = (x - r) / y;
            if (r != 0 && r < 0 != y < 0) quotient -= 1;
            return quotient == 0 ? Math.CopySign(0, x / y) : Math.Floor(quotient + 0.5);
        }
    }
}
