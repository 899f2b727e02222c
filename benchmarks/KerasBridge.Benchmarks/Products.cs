using System.Runtime.InteropServices;
using KerasBridge.Engine;

namespace KerasBridge.Benchmarks;

/// <summary>Square matrix products through the engine's seam.</summary>
internal static unsafe class Products
{
    /// <summary>The time of a product of two matrices n × n in milliseconds; memory is kept from round to round.</summary>
    public static Func<double?> Of(IBackend backend, int n)
    {
        var count = (nuint)n * (nuint)n;
        float* a = Allocate(count), b = Allocate(count), c = Allocate(count);
        var random = new System.Random(n);
        for (nuint i = 0; i < count; i++) (a[i], b[i]) = (random.NextSingle() - 0.5f, random.NextSingle() - 0.5f);
        return () => Timing.MedianMilliseconds(() => backend.MatMul(a, b, c, n, n, n), 100);
    }

    private static float* Allocate(nuint count) => (float*)NativeMemory.AlignedAlloc(count * sizeof(float) + 64, 64);
}
