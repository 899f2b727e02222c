using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The functions of <see cref="UnaryKind"/>, each with its gradient. Where there is a kink, the gradient is TensorFlow's.</summary>
internal static partial class UnaryFunctions
{
    public readonly struct Negative : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => -dy;
    }

    public readonly struct Abs : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(V.Equal(x, V.Create(0)), V.Create(0), V.CopySign(V.Create(1), x)) * dy;
    }

    public readonly struct Sign : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(x > V.Create(0), V.Create(1), V.Select(x < V.Create(0), -V.Create(1), V.Select(V.Equal(x, x), V.Create(0), x)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(0);
    }

    public readonly struct Square : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => x * x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * (x + x);
    }

    public readonly struct Sqrt : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Sqrt(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * V.Create(0.5) / y;
    }

    public readonly struct Rsqrt : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(1) / V.Sqrt(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * -V.Create(0.5) * y * y * y;
    }

    public readonly struct Reciprocal : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(1) / x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => -dy * y * y;
    }

    public readonly struct Floor : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Floor(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(0);
    }

    public readonly struct Ceil : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Ceiling(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(0);
    }

    public readonly struct Round : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Round(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(0);
    }

    public readonly struct Trunc : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Truncate(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(0);
    }

    public readonly struct Affine : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Fma(x, p0, p1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * p0;
    }

    public readonly struct Clip : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Min(V.Max(x, p0), p1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x >= p0) & (x <= p1), dy, V.Create(0));
    }

    public readonly struct LogicalNot : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(V.Equal(x, V.Create(0)), V.Create(1), V.Create(0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Create(0);
    }
}
