using System.Numerics;

namespace KerasBridge.Numpy;

/// <summary>Functions of two floating-point numbers.</summary>
internal static class FloatOps
{
    internal readonly struct Arctan2 : IFloatOp { public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Atan2(x, y); }
    internal readonly struct Hypot : IFloatOp { public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Hypot(x, y); }

    internal readonly struct LogAddExp : IFloatOp
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            if (x == y) return x + T.Log(T.One + T.One);
            var (high, low) = x > y ? (x, y) : (y, x);
            return high + FloatUnaryOps.Log1p.Invoke(T.Exp(low - high));
        }
    }

    internal readonly struct LogAddExp2 : IFloatOp
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            if (x == y) return x + T.One;
            var (high, low) = x > y ? (x, y) : (y, x);
            return high + FloatUnaryOps.Log1p.Invoke(T.Exp2(low - high)) / T.Log(T.One + T.One);
        }
    }

    internal readonly struct CopySign : IFloatOp { public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CopySign(x, y); }

    internal readonly struct NextAfter : IFloatOp
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            T.IsNaN(x) || T.IsNaN(y) ? T.NaN : x == y ? y : x < y ? T.BitIncrement(x) : T.BitDecrement(x);
    }

    internal readonly struct Heaviside : IFloatOp
    {
        public static T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            T.IsNaN(x) ? x : x == T.Zero ? y : x < T.Zero ? T.Zero : T.One;
    }
}
