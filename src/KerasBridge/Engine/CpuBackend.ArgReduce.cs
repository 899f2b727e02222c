using System.Numerics;
using System.Runtime.CompilerServices;
using KerasBridge.Engine.Elementwise;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.ArgReduce"/>
    public void ArgReduce(bool max, DTypeCode type, void* x, int* y, int outer, int length, int inner)
    {
        switch (type)
        {
            case DTypeCode.Float32 when inner == 1 && length >= 64:
                for (var row = 0; row < outer; row++)
                {
                    var p = (float*)x + (long)row * length;
                    y[row] = Isa switch
                    {
                        Isa.Avx512 => FirstOfRow<F512>(max, p, length),
                        Isa.Avx2 => FirstOfRow<F256>(max, p, length),
                        Isa.Vector128 => FirstOfRow<F128>(max, p, length),
                        _ => FirstOfRow<F1>(max, p, length),
                    };
                }
                return;
            case DTypeCode.Float32: ArgReduce(max, (float*)x, y, outer, length, inner); return;
            case DTypeCode.Float64: ArgReduce(max, (double*)x, y, outer, length, inner); return;
            case DTypeCode.Int32: ArgReduce(max, (int*)x, y, outer, length, inner); return;
            case DTypeCode.Int64: ArgReduce(max, (long*)x, y, outer, length, inner); return;
            default: ArgReduce(max, (byte*)x, y, outer, length, inner); return;
        }
    }

    private static void ArgReduce<T>(bool max, T* x, int* y, int outer, int length, int inner) where T : unmanaged, INumber<T>
    {
        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < inner; i++)
            {
                var p = x + (long)o * length * inner + i;
                *y++ = max ? First<T, Larger>(p, length, inner) : First<T, Smaller>(p, length, inner);
            }
        }
    }

    /// <summary>In a long row: the largest, or smallest, number in vectors, then where it first stands.</summary>
    private static int FirstOfRow<V>(bool max, float* x, int length) where V : unmanaged, IVector<V>
    {
        var best = (float)(max ? ReduceLoops.Row<ReduceFunctions.Max, V>(x, length) : ReduceLoops.Row<ReduceFunctions.Min, V>(x, length));
        var row = new ReadOnlySpan<float>(x, length);
        if (!float.IsNaN(best)) return row.IndexOf(best);
        var index = 0;
        while (!float.IsNaN(x[index])) index++;
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int First<T, TOrder>(T* x, int length, long stride) where T : unmanaged, INumber<T> where TOrder : struct, IBefore
    {
        var best = *x;
        var index = 0;
        if (T.IsNaN(best)) return 0;
        for (var i = 1; i < length; i++)
        {
            x += stride;
            // False for NaN too: the first NaN wins.
            if (TOrder.Keeps(best, *x)) continue;
            best = *x;
            index = i;
            if (T.IsNaN(best)) return index;
        }
        return index;
    }

    private interface IBefore
    {
        static abstract bool Keeps<T>(T best, T x) where T : unmanaged, INumber<T>;
    }

    private readonly struct Larger : IBefore
    {
        public static bool Keeps<T>(T best, T x) where T : unmanaged, INumber<T> => best >= x;
    }

    private readonly struct Smaller : IBefore
    {
        public static bool Keeps<T>(T best, T x) where T : unmanaged, INumber<T> => best <= x;
    }
}
