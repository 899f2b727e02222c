using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Functions of two real numbers.</summary>
internal static class BinaryOps
{
    public readonly struct Add : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a + b;
    }

    public readonly struct Subtract : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a - b;
    }

    public readonly struct Multiply : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a * b;
    }

    public readonly struct Divide : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => a / b;
    }

    public readonly struct DivideNoNan : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Select(V.Equal(b, V.Create(0)), V.Create(0), a / b);
    }

    public readonly struct FloorDivide : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.FloorDivide>(a, b);
    }

    public readonly struct Mod : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.Mod>(a, b);
    }

    public readonly struct Power : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.Power>(a, b);
    }

    public readonly struct Atan2 : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Map2<ScalarFunctions.Atan2>(a, b);
    }

    public readonly struct Maximum : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Max(a, b);
    }

    public readonly struct Minimum : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V> => V.Min(a, b);
    }

    public readonly struct SquaredDifference : IBinaryOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<V>(V a, V b) where V : unmanaged, IVector<V>
        {
            var d = a - b;
            return d * d;
        }
    }
}
