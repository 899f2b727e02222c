using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The innermost loops of functions of two elements: n elements, each operand with its stride (in elements).</summary>
internal static unsafe class BinaryRuns
{
    /// <summary>A function of real numbers in vectors; V1 is the vector of one lane of the same type, for strides other than 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Real<TOp, V, V1>(void* a, long strideA, void* b, long strideB, void* y, long strideY, long n)
        where TOp : struct, IBinaryKernel where V : unmanaged, IVector<V> where V1 : unmanaged, IVector<V1>
    {
        long i = 0;
        if (strideY == 1 && strideA == 1 && strideB == 1)
        {
            for (; i <= n - V.Count; i += V.Count) V.Store(TOp.Apply(V.Load(a, i), V.Load(b, i)), y, i);
            if (i < n) V.StoreFirst(TOp.Apply(V.Load(a, i), V.Load(b, i)), y, i, (int)(n - i));
        }
        else if (strideY == 1 && strideA == 1 && strideB == 0)
        {
            var same = V.Broadcast(b);
            for (; i <= n - V.Count; i += V.Count) V.Store(TOp.Apply(V.Load(a, i), same), y, i);
            if (i < n) V.StoreFirst(TOp.Apply(V.Load(a, i), same), y, i, (int)(n - i));
        }
        else if (strideY == 1 && strideA == 0 && strideB == 1)
        {
            var same = V.Broadcast(a);
            for (; i <= n - V.Count; i += V.Count) V.Store(TOp.Apply(same, V.Load(b, i)), y, i);
            if (i < n) V.StoreFirst(TOp.Apply(same, V.Load(b, i)), y, i, (int)(n - i));
        }
        else
        {
            for (; i < n; i++) V1.Store(TOp.Apply(V1.Load(a, i * strideA), V1.Load(b, i * strideB)), y, i * strideY);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Integer<TOp, T>(void* a, long strideA, void* b, long strideB, void* y, long strideY, long n)
        where TOp : struct, IIntegerKernel where T : unmanaged, IBinaryInteger<T>
    {
        T* pa = (T*)a, pb = (T*)b, py = (T*)y;
        for (long i = 0; i < n; i++)
        {
            *py = TOp.Apply(*pa, *pb);
            pa += strideA;
            pb += strideB;
            py += strideY;
        }
    }

    /// <summary>Answers about float32 numbers, in vectors where they lie side by side or one is compared with all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CompareFloats<TOp, V>(void* a, long strideA, void* b, long strideB, void* y, long strideY, long n)
        where TOp : struct, ICompareKernel where V : unmanaged, IVector<V>
    {
        if (strideY != 1 || strideA is not (0 or 1) || strideB is not (0 or 1))
        {
            Compare<TOp, float>(a, strideA, b, strideB, y, strideY, n);
            return;
        }
        V sameA = V.Broadcast(a), sameB = V.Broadcast(b);
        for (long i = 0; i < n; i += V.Count)
        {
            V left = strideA == 0 ? sameA : V.Load(a, i), right = strideB == 0 ? sameB : V.Load(b, i);
            V.StoreMask(TOp.Mask(left, right), (byte*)y + i, (int)Math.Min(V.Count, n - i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compare<TOp, T>(void* a, long strideA, void* b, long strideB, void* y, long strideY, long n)
        where TOp : struct, ICompareKernel where T : unmanaged, INumber<T>
    {
        T* pa = (T*)a, pb = (T*)b;
        var py = (byte*)y;
        for (long i = 0; i < n; i++)
        {
            *py = TOp.Apply(*pa, *pb) ? (byte)1 : (byte)0;
            pa += strideA;
            pb += strideB;
            py += strideY;
        }
    }
}
