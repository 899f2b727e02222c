using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Functions of two real numbers.</summary>
internal static class BinaryFunctions
{
    public readonly struct Add : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a + b;
    }

    public readonly struct Subtract : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a - b;
    }

    public readonly struct Multiply : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a * b;
    }

    public readonly struct Divide : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a / b;
    }

    public readonly struct DivideNoNan : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Select(V.Equal(b, V.Create(0)), V.Create(0), a / b);
    }

    public readonly struct FloorDivide : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.FloorDivide>(a, b);
    }

    public readonly struct Mod : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.Mod>(a, b);
    }

    public readonly struct Power : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.Power>(a, b);
    }

    public readonly struct Atan2 : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.Atan2>(a, b);
    }

    public readonly struct Maximum : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Max(a, b);
    }

    public readonly struct Minimum : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Min(a, b);
    }

    public readonly struct SquaredDifference : IBinaryKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V>
        {
            var d = a - b;
            return d * d;
        }
    }
}
