using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Questions about two numbers; NaN differs from everything.</summary>
internal static class CompareFunctions
{
    public readonly struct Equal : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => V.Equal(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
    }

    public readonly struct NotEqual : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => V.Not(V.Equal(a, b));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
    }

    public readonly struct Less : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => a < b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
    }

    public readonly struct LessEqual : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => a <= b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
    }

    public readonly struct Greater : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => a > b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a > b;
    }

    public readonly struct GreaterEqual : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => a >= b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a >= b;
    }

    public readonly struct LogicalAnd : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => V.Not(V.Equal(a, V.Create(0)) | V.Equal(b, V.Create(0)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero && b != T.Zero;
    }

    public readonly struct LogicalOr : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => V.Not(V.Equal(a, V.Create(0)) & V.Equal(b, V.Create(0)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero || b != T.Zero;
    }

    public readonly struct LogicalXor : ICompareKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Mask<V>(V a, V b) where V : unmanaged, IVector<V> => V.Select(V.Equal(a, V.Create(0)), V.Not(V.Equal(b, V.Create(0))), V.Equal(b, V.Create(0)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero != (b != T.Zero);
    }
}
