using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>What reductions combine elements with.</summary>
internal static class ReduceFunctions
{
    public readonly struct Sum : IReduceKernel
    {
        public static double Identity => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Combine<V>(V a, V b) where V : unmanaged, IVector<V> => a + b;

        public static double Combine(double a, double b) => a + b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Lanes<V>(V a) where V : unmanaged, IVector<V> => V.SumLanes(a);
    }

    public readonly struct Product : IReduceKernel
    {
        public static double Identity => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Combine<V>(V a, V b) where V : unmanaged, IVector<V> => a * b;

        public static double Combine(double a, double b) => a * b;

        public static unsafe double Lanes<V>(V a) where V : unmanaged, IVector<V>
        {
            var lanes = stackalloc float[V.Count];
            V.Store(a, lanes, 0);
            double y = 1;
            for (var i = 0; i < V.Count; i++) y *= lanes[i];
            return y;
        }
    }

    public readonly struct Max : IReduceKernel
    {
        public static double Identity => double.NegativeInfinity;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Combine<V>(V a, V b) where V : unmanaged, IVector<V> => V.Max(a, b);

        public static double Combine(double a, double b) => Math.Max(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Lanes<V>(V a) where V : unmanaged, IVector<V> => V.MaxLanes(a);
    }

    public readonly struct Min : IReduceKernel
    {
        public static double Identity => double.PositiveInfinity;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Combine<V>(V a, V b) where V : unmanaged, IVector<V> => V.Min(a, b);

        public static double Combine(double a, double b) => Math.Min(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Lanes<V>(V a) where V : unmanaged, IVector<V> => -V.MaxLanes(-a);
    }
}
