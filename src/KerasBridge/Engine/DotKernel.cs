using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

/// <summary>Σ a·b, where there is but one column to multiply with.</summary>
internal static unsafe class DotKernel
{
    /// <summary>Σ a·b in eight lanes on every machine (see <see cref="CpuBackend"/>): a row of A is read once, so that memory sets the pace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float EightLanes(float* a, float* b, nint count)
    {
        const int lanes = 8;
        Vector256<float> s0 = Vector256<float>.Zero, s1 = s0, s2 = s0, s3 = s0;
        nint i = 0;
        for (; i <= count - 4 * lanes; i += 4 * lanes)
        {
            s0 += Vector256.Load(a + i) * Vector256.Load(b + i);
            s1 += Vector256.Load(a + i + lanes) * Vector256.Load(b + i + lanes);
            s2 += Vector256.Load(a + i + 2 * lanes) * Vector256.Load(b + i + 2 * lanes);
            s3 += Vector256.Load(a + i + 3 * lanes) * Vector256.Load(b + i + 3 * lanes);
        }
        for (; i <= count - lanes; i += lanes) s0 += Vector256.Load(a + i) * Vector256.Load(b + i);
        var sum = (float)F256.SumLanes(new(s0 + s1 + (s2 + s3)));
        for (; i < count; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Σ a·b for machines without vectors.</summary>
    public static float Scalar(float* a, float* b, nint count)
    {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        nint i = 0;
        for (; i <= count - 4; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < count; i++) s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }
}
