using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The innermost loops of copies, for <see cref="StridedJob"/>; the third operand is not used.</summary>
internal static unsafe class CopyRuns
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(void* x, long strideX, void* y, long strideY, void* unused, long strideUnused, long n) where T : unmanaged
    {
        T* from = (T*)x, to = (T*)y;
        if (strideX == 1 && strideY == 1)
        {
            if (n >= 16)
            {
                Buffer.MemoryCopy(from, to, n * sizeof(T), n * sizeof(T));
                return;
            }
            for (long i = 0; i < n; i++) to[i] = from[i];
        }
        else if (strideX == 0 && strideY == 1 && n >= 16)
        {
            new Span<T>(to, (int)n).Fill(*from);
        }
        else
        {
            for (; n > 0; n--, from += strideX, to += strideY) *to = *from;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<V>(void* x, long strideX, void* y, long strideY, void* unused, long strideUnused, long n) where V : unmanaged, IVector<V>
    {
        float* from = (float*)x, to = (float*)y;
        if (strideX == 1 && strideY == 1)
        {
            long i = 0;
            for (; i <= n - V.Count; i += V.Count) V.Store(V.Load(to, i) + V.Load(from, i), to, i);
            if (i < n) V.StoreFirst(V.Load(to, i) + V.Load(from, i), to, i, (int)(n - i));
        }
        else if (strideX == 1 && strideY == 0)
        {
            *to = (float)(*to + ReduceLoops.Row<ReduceFunctions.Sum, V>(from, n));
        }
        else
        {
            for (; n > 0; n--, from += strideX, to += strideY) *to += *from;
        }
    }
}
