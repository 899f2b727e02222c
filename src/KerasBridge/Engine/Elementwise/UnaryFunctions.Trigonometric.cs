using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

internal static partial class UnaryFunctions
{
    public readonly struct Sin : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Sin(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * V.Cos(x);
    }

    public readonly struct Cos : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Cos(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => -dy * V.Sin(x);
    }

    public readonly struct Tan : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Tan>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * (V.Create(1) + y * y);
    }

    public readonly struct Asin : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Asin>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / V.Sqrt(V.Create(1) - x * x);
    }

    public readonly struct Acos : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Acos>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => -dy / V.Sqrt(V.Create(1) - x * x);
    }

    public readonly struct Atan : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Map<ScalarFunctions.Atan>(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy / (V.Create(1) + x * x);
    }
}
