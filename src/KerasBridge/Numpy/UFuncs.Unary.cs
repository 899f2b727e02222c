using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge.Numpy;

/// <summary>Functions of one number, and questions about one.</summary>
internal static class UnaryOps
{
    internal readonly struct Negative : IElementFunction { public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => unchecked(-x); }
    internal readonly struct Positive : IElementFunction { public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => x; }

    /// <summary>The smallest integer stays what it is, as in NumPy.</summary>
    internal readonly struct Absolute : IElementFunction { public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNegative(x) ? unchecked(-x) : x; }
    internal readonly struct Sign : IElementFunction { public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero; }

    internal readonly struct Square : IElementFunction
    {
        public static T Invoke<T>(T x) where T : unmanaged, INumber<T> => unchecked(x * x);

        public static bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, INumber<T>
        {
            TensorPrimitives.Multiply(x, x, to);
            return true;
        }
    }

    internal readonly struct Reciprocal : IElementFunction
    {
        public static T Invoke<T>(T x) where T : unmanaged, INumber<T> =>
            x == T.Zero && typeof(T) != typeof(float) && typeof(T) != typeof(double) && typeof(T) != typeof(Half) ? T.Zero : T.One / x;
    }

    internal readonly struct IsNaN : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNaN(x); }
    internal readonly struct IsInfinity : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsInfinity(x); }
    internal readonly struct IsFinite : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsFinite(x); }
    internal readonly struct IsPositiveInfinity : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsPositiveInfinity(x); }
    internal readonly struct IsNegativeInfinity : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNegativeInfinity(x); }
    internal readonly struct SignBit : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => T.IsNegative(x); }
    internal readonly struct LogicalNot : IPredicateOp { public static bool Invoke<T>(T x) where T : unmanaged, INumber<T> => x == T.Zero; }
}
