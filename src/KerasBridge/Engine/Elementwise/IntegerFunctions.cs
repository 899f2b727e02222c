using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Functions of two integers, with Python's rules for signs; what divides by zero gives 0, as in NumPy.</summary>
internal static class IntegerFunctions
{
    public readonly struct Add : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T> => a + b;
    }

    public readonly struct Subtract : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T> => a - b;
    }

    public readonly struct Multiply : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T> => a * b;
    }

    public readonly struct Divide : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T> => T.IsZero(b) ? T.Zero : T.IsNegative(b) && b == -T.One ? -a : a / b;
    }

    public readonly struct FloorDivide : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T>
        {
            if (T.IsZero(b)) return T.Zero;
            if (T.IsNegative(b) && b == -T.One) return -a;
            var q = a / b;
            return q * b != a && T.IsNegative(a) != T.IsNegative(b) ? q - T.One : q;
        }
    }

    public readonly struct Mod : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T>
        {
            if (T.IsZero(b) || T.IsNegative(b) && b == -T.One) return T.Zero;
            var r = a % b;
            return !T.IsZero(r) && T.IsNegative(r) != T.IsNegative(b) ? r + b : r;
        }
    }

    public readonly struct Power : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T>
        {
            if (T.IsNegative(b)) return a == T.One ? a : a == -T.One ? (T.IsEvenInteger(b) ? T.One : a) : T.Zero;
            var y = T.One;
            for (; !T.IsZero(b); a *= a, b >>= 1)
            {
                if (T.IsOddInteger(b)) y *= a;
            }
            return y;
        }
    }

    public readonly struct Maximum : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T> => T.Max(a, b);
    }

    public readonly struct Minimum : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T> => T.Min(a, b);
    }

    public readonly struct SquaredDifference : IIntegerKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T>
        {
            var d = a - b;
            return d * d;
        }
    }
}
