using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

internal static partial class UnaryFunctions
{
    public readonly struct Exp : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * y;
    }

    public readonly struct Expm1 : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Expm1(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * V.Exp(x);
    }

    public readonly struct Log : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / x;
    }

    public readonly struct Log1p : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Log1p(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / (V.Create(1) + x);
    }

    public readonly struct Log2 : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Log2>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / (x * V.Create(0.6931471805599453));
    }

    public readonly struct Log10 : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Log10>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / (x * V.Create(2.302585092994046));
    }

    public readonly struct Sinh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Sinh>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * V.Map<ScalarFunctions.Cosh>(x);
    }

    public readonly struct Cosh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Cosh>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * V.Map<ScalarFunctions.Sinh>(x);
    }

    public readonly struct Tanh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Tanh(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * (V.Create(1) - y * y);
    }

    public readonly struct Asinh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Asinh>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / V.Sqrt(V.Create(1) + x * x);
    }

    public readonly struct Acosh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Acosh>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / V.Sqrt(x * x - V.Create(1));
    }

    public readonly struct Atanh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Atanh>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / (V.Create(1) - x * x);
    }

    public readonly struct Erf : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Erf(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            dy * V.Create(1.1283791670955126) * V.Exp(-x * x);
    }
}
