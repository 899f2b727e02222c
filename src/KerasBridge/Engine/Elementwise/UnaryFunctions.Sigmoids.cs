using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

internal static partial class UnaryFunctions
{
    public readonly struct Sigmoid : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => VectorMath.Sigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * (y * (V.Create(1) - y));
    }

    public readonly struct LogSigmoid : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => -VectorMath.Softplus(-x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * VectorMath.Sigmoid(-x);
    }

    public readonly struct Softplus : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => VectorMath.Softplus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => dy * VectorMath.Sigmoid(x);
    }

    public readonly struct Softsign : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => x / (V.Create(1) + V.Abs(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var d = V.Create(1) + V.Abs(x);
            return dy / (d * d);
        }
    }

    public readonly struct Silu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => x * VectorMath.Sigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var s = VectorMath.Sigmoid(x);
            return dy * (s * V.Fma(x, V.Create(1) - s, V.Create(1)));
        }
    }

    public readonly struct Mish : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => x * TanhSoftplus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var t = TanhSoftplus(x);
            return dy * V.Fma(x * (V.Create(1) - t * t), VectorMath.Sigmoid(x), t);
        }
    }

    /// <summary>exp(x) − 1 is taken as it stands, as TensorFlow does: the gradient depends on where the result is 0.</summary>
    public readonly struct Selu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x < V.Create(0), (V.Exp(x) - V.Create(1)) * V.Create(1.7580993408473766), x * V.Create(1.0507009873554805));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            dy * V.Select(y < V.Create(0), y + V.Create(1.7580993408473766), V.Create(1.0507009873554805));
    }

    /// <summary>As <see cref="Selu"/>.</summary>
    public readonly struct Elu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > V.Create(0), x, (V.Exp(x) - V.Create(1)) * p0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(x > V.Create(0), dy, dy * V.Select(y < V.Create(0), y + p0, p0));
    }

    public readonly struct Celu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > V.Create(0), x, V.Expm1(x / p0) * p0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(x >= V.Create(0), dy, V.Create(0)) + V.Select(x <= V.Create(0), dy * V.Exp(x / p0), V.Create(0));
    }

    public readonly struct Gelu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            x * V.Create(0.5) * (V.Create(1) + V.Erf(x * V.Create(0.7071067811865476)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var density = V.Exp(x * x * -V.Create(0.5)) * V.Create(0.3989422804014327);
            return dy * V.Fma(x, density, V.Create(0.5) * (V.Create(1) + V.Erf(x * V.Create(0.7071067811865476))));
        }
    }

    public readonly struct GeluTanh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var u = V.Create(0.7978845608028654) * (x + V.Create(0.044715) * x * x * x);
            return V.Create(0.5) * x * (V.Create(1) + V.Tanh(u));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var t = V.Tanh(V.Create(0.7978845608028654) * (x + V.Create(0.044715) * x * x * x));
            var slope = V.Create(0.7978845608028654) * V.Fma(x * x, V.Create(0.134145), V.Create(1));
            return dy * V.Create(0.5) * (V.Create(1) + t + x * (V.Create(1) - t * t) * slope);
        }
    }

    public readonly struct TanhShrink : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => x - V.Tanh(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var t = V.Tanh(x);
            return dy * t * t;
        }
    }

    public readonly struct Squareplus : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => (x + V.Sqrt(V.Fma(x, x, p0))) * V.Create(0.5);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            dy * V.Create(0.5) * (V.Create(1) + x / V.Sqrt(V.Fma(x, x, p0)));
    }

    /// <summary>tanh(log(1 + eˣ)) = n/(n + 2) with n = eˣ(eˣ + 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhSoftplus<V>(V x) where V : unmanaged, IVector<V>
    {
        var e = V.Exp(V.MinNative(V.Create(20), x));
        var n = e * (e + V.Create(2));
        return n / (n + V.Create(2));
    }
}
