using System.Numerics;

namespace KerasBridge.Numpy;

/// <summary>Functions of integers, and comparisons.</summary>
internal static class IntegerMath
{
    internal readonly struct And : IIntegerOp { public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> => x & y; }
    internal readonly struct Or : IIntegerOp { public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> => x | y; }
    internal readonly struct Xor : IIntegerOp { public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> => x ^ y; }

    /// <summary>Shifts by the width or more give 0, not C#'s masked shift.</summary>
    internal readonly struct LeftShift : IIntegerOp
    {
        public static unsafe T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> =>
            ulong.CreateTruncating(y) < (ulong)sizeof(T) * 8 ? x << int.CreateTruncating(y) : T.Zero;
    }

    internal readonly struct RightShift : IIntegerOp
    {
        public static unsafe T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> =>
            ulong.CreateTruncating(y) < (ulong)sizeof(T) * 8 ? x >> int.CreateTruncating(y) : T.IsNegative(x) ? T.Zero - T.One : T.Zero;
    }

    internal readonly struct Gcd : IIntegerOp
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
        {
            // The smallest number modulo -1 does not fit the processor's division.
            while (y != T.Zero) (x, y) = (y, T.IsNegative(y) && y == T.Zero - T.One ? T.Zero : x % y);
            return T.IsNegative(x) ? T.Zero - x : x;
        }
    }

    internal readonly struct Lcm : IIntegerOp
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
        {
            var divisor = Gcd.Invoke(x, y);
            if (divisor == T.Zero) return T.Zero;
            var product = unchecked(x / divisor * y);
            return T.IsNegative(product) ? T.Zero - product : product;
        }
    }

    internal readonly struct Equal : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x == y; }
    internal readonly struct NotEqual : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != y; }
    internal readonly struct Less : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x < y; }
    internal readonly struct LessEqual : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x <= y; }
    internal readonly struct Greater : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x > y; }
    internal readonly struct GreaterEqual : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x >= y; }
    internal readonly struct LogicalAnd : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != T.Zero && y != T.Zero; }
    internal readonly struct LogicalOr : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != T.Zero || y != T.Zero; }
    internal readonly struct LogicalXor : ICompareOp { public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != T.Zero != (y != T.Zero); }
}
