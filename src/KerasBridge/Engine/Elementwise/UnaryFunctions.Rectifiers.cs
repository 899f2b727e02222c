using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

internal static partial class UnaryFunctions
{
    public readonly struct Relu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Max(x, V.Create(0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > V.Create(0), dy, V.Create(0));
    }

    /// <summary><see cref="UnaryKind.ReluGeneral"/> with a slope only.</summary>
    public readonly struct LeakyRelu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > V.Create(0), x, x * p0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > V.Create(0), dy, dy * p0);
    }

    /// <summary><see cref="UnaryKind.ReluGeneral"/> up to 6: TensorFlow has an op of its own for it, whose gradient at 6 is 0.</summary>
    public readonly struct Relu6 : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Min(V.Max(x, V.Create(0)), p1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x > V.Create(0)) & (x < p1), dy, V.Create(0));
    }

    public readonly struct ReluGeneral : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var above = x > p2;
            var y = V.Select(above, V.MinNative(p1, x), V.Select(V.Equal(p0, V.Create(0)), V.Create(0), p0 * (x - p2)));
            return V.Select(V.Equal(x, x), y, x);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var above = V.Select((x > p2) & (x <= p1), dy, V.Create(0));
            return above + V.Select(x < p2, dy * p0, V.Create(0));
        }
    }

    public readonly struct HardSigmoid : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Min(V.Max(x + V.Create(3), V.Create(0)), V.Create(6)) / V.Create(6);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x > -V.Create(3)) & (x < V.Create(3)), dy / V.Create(6), V.Create(0));
    }

    public readonly struct HardSilu : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => x * HardSigmoid.Apply(x, p0, p1, p2);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            dy * (HardSigmoid.Apply(x, p0, p1, p2) + x * HardSigmoid.Gradient(x, y, V.Create(1), p0, p1, p2));
    }

    public readonly struct HardTanh : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Min(V.Max(x, -V.Create(1)), V.Create(1));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x >= -V.Create(1)) & (x <= V.Create(1)), dy, V.Create(0));
    }

    public readonly struct HardShrink : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select((x > p0) | (x < -p0), x, V.Create(0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x > p0) | (x < -p0), dy, V.Create(0));
    }

    public readonly struct SoftShrink : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(x > p0, x - p0, V.Select(x < -p0, x + p0, V.Create(0)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x > p0) | (x < -p0), dy, V.Create(0));
    }

    public readonly struct Threshold : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > p0, x, p1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> => V.Select(x > p0, dy, V.Create(0));
    }

    public readonly struct SparsePlus : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var inside = (x + V.Create(1)) * (x + V.Create(1)) * V.Create(0.25);
            return V.Select(x <= -V.Create(1), V.Create(0), V.Select(x < V.Create(1), inside, x));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>
        {
            var inside = V.Select((x > -V.Create(1)) & (x < V.Create(1)), dy * V.Create(0.5), V.Create(0)) * (x + V.Create(1));
            return inside + V.Select(x >= V.Create(1), dy, V.Create(0));
        }
    }

    public readonly struct SparseSigmoid : IUnaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select(x <= -V.Create(1), V.Create(0), V.Select(x >= V.Create(1), V.Create(1), (x + V.Create(1)) * V.Create(0.5)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V> =>
            V.Select((x <= -V.Create(1)) | (x >= V.Create(1)), V.Create(0), dy * V.Create(0.5));
    }
}
