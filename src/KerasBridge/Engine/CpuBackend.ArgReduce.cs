using System.Numerics;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.ArgReduce"/>
    public void ArgReduce(bool max, DTypeCode type, void* x, int* y, int outer, int length, int inner)
    {
        switch (type)
        {
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
