using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge.Numpy;

/// <summary>The functions behind the arithmetic operators.</summary>
internal static class UFuncs
{
    private static bool IsFloat<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half);

    internal readonly struct Add : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => unchecked(x + y);

        public static bool Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Add(x, y, to);
            return true;
        }

        public static bool RowWithScalar<T>(ReadOnlySpan<T> x, T y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Add(x, y, to);
            return true;
        }

        public static bool ScalarWithRow<T>(T x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Add(y, x, to);
            return true;
        }
    }

    internal readonly struct Subtract : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => unchecked(x - y);

        public static bool Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Subtract(x, y, to);
            return true;
        }

        public static bool RowWithScalar<T>(ReadOnlySpan<T> x, T y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Subtract(x, y, to);
            return true;
        }

        public static bool ScalarWithRow<T>(T x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Subtract(x, y, to);
            return true;
        }
    }

    internal readonly struct Multiply : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => unchecked(x * y);

        public static bool Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Multiply(x, y, to);
            return true;
        }

        public static bool RowWithScalar<T>(ReadOnlySpan<T> x, T y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Multiply(x, y, to);
            return true;
        }

        public static bool ScalarWithRow<T>(T x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Multiply(y, x, to);
            return true;
        }
    }

    /// <summary>Division of floats; integers have been converted.</summary>
    internal readonly struct Divide : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => IsFloat<T>() ? x / y : T.Zero;

        public static bool Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            if (IsFloat<T>()) TensorPrimitives.Divide(x, y, to);
            return IsFloat<T>();
        }

        public static bool RowWithScalar<T>(ReadOnlySpan<T> x, T y, Span<T> to) where T : unmanaged, INumber<T>
        {
            if (IsFloat<T>()) TensorPrimitives.Divide(x, y, to);
            return IsFloat<T>();
        }

        public static bool ScalarWithRow<T>(T x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T>
        {
            if (IsFloat<T>()) TensorPrimitives.Divide(x, y, to);
            return IsFloat<T>();
        }
    }

    /// <summary>Division rounded down; integers by zero give 0.</summary>
    internal readonly struct FloorDivide : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
        {
            if (!IsFloat<T>())
            {
                if (y == T.Zero) return T.Zero;
                if (T.IsNegative(y) && y == -T.One) return unchecked(T.Zero - x);
                var quotient = x / y;
                return quotient * y != x && T.IsNegative(x) != T.IsNegative(y) ? quotient - T.One : quotient;
            }
            if (y == T.Zero) return x / y;
            var rest = x % y;
            var whole = (x - rest) / y;
            if (rest != T.Zero && T.IsNegative(y) != T.IsNegative(rest)) whole -= T.One;
            if (T.IsNaN(whole)) return whole;
            if (whole == T.Zero) return T.CopySign(T.Zero, x / y);
            var floor = Floor(whole);
            return whole - floor > T.CreateTruncating(0.5) ? floor + T.One : floor;
        }

        private static T Floor<T>(T value) where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(double)) return T.CreateTruncating(Math.Floor(double.CreateTruncating(value)));
            return T.CreateTruncating(MathF.Floor(float.CreateTruncating(value)));
        }
    }

    /// <summary>The rest with the divisor's sign; integers by zero give 0.</summary>
    internal readonly struct Remainder : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
        {
            if (!IsFloat<T>())
            {
                if (y == T.Zero || (T.IsNegative(y) && y == -T.One)) return T.Zero;
                var left = x % y;
                return left != T.Zero && T.IsNegative(left) != T.IsNegative(y) ? left + y : left;
            }
            var rest = x % y;
            if (y == T.Zero || T.IsNaN(rest)) return rest;
            if (rest == T.Zero) return T.CopySign(T.Zero, y);
            return T.IsNegative(y) != T.IsNegative(rest) ? rest + y : rest;
        }
    }

    /// <summary>The rest with the dividend's sign.</summary>
    internal readonly struct Fmod : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
        {
            if (IsFloat<T>()) return x % y;
            return y == T.Zero || (T.IsNegative(y) && y == -T.One) ? T.Zero : x % y;
        }
    }

    /// <summary>Integers wrap around; their exponents have been checked not to be negative.</summary>
    internal readonly struct Power : IPairFunction
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(double)) return T.CreateTruncating(Double(double.CreateTruncating(x), double.CreateTruncating(y)));
            if (IsFloat<T>()) return T.CreateTruncating((float)Double(float.CreateTruncating(x), float.CreateTruncating(y)));
            var result = T.One;
            var exponent = ulong.CreateTruncating(y);
            for (; exponent != 0; exponent >>= 1)
            {
                if ((exponent & 1) != 0) result = unchecked(result * x);
                x = unchecked(x * x);
            }
            return result;
        }

        private static double Double(double x, double y) => y == 2 ? x * x : y == 0.5 && x >= 0 ? Math.Sqrt(x) : Math.Pow(x, y);

        public static bool RowWithScalar<T>(ReadOnlySpan<T> x, T y, Span<T> to) where T : unmanaged, INumber<T>
        {
            if (y != T.CreateTruncating(2)) return false;
            TensorPrimitives.Multiply(x, x, to);
            return true;
        }
    }

    /// <summary>The larger; NaN wins.</summary>
    internal readonly struct Maximum : IPairFunction { public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : T.IsNaN(y) ? y : x >= y ? x : y; }

    /// <summary>The smaller; NaN wins.</summary>
    internal readonly struct Minimum : IPairFunction { public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : T.IsNaN(y) ? y : x <= y ? x : y; }

    /// <summary>The larger; NaN loses.</summary>
    internal readonly struct Fmax : IPairFunction { public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? y : T.IsNaN(y) || x >= y ? x : y; }

    /// <summary>The smaller; NaN loses.</summary>
    internal readonly struct Fmin : IPairFunction { public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? y : T.IsNaN(y) || x <= y ? x : y; }
}
