using System.Runtime.CompilerServices;
using System.Numerics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Questions about two numbers; NaN differs from everything.</summary>
internal static class CompareOps
{
    public readonly struct Equal : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
    }

    public readonly struct NotEqual : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
    }

    public readonly struct Less : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
    }

    public readonly struct LessEqual : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
    }

    public readonly struct Greater : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a > b;
    }

    public readonly struct GreaterEqual : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a >= b;
    }

    public readonly struct LogicalAnd : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero && b != T.Zero;
    }

    public readonly struct LogicalOr : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero || b != T.Zero;
    }

    public readonly struct LogicalXor : ICompareOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != T.Zero != (b != T.Zero);
    }
}
