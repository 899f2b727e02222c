using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine;

/// <summary>Transposes matrices of floats.</summary>
internal static unsafe class Transposer
{
    /// <summary>target[j, i] = source[i, j] for a matrix of <paramref name="rows"/> × <paramref name="columns"/>; strides in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* source, nint sourceRow, float* target, nint targetRow, int rows, int columns)
    {
        var i = 0;
        if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            for (; i <= rows - 4; i += 4)
            {
                var s = source + i * sourceRow;
                var t = target + i;
                var j = 0;
                for (; j <= columns - 4; j += 4)
                {
                    Four(s, sourceRow, t, targetRow);
                    s += 4;
                    t += 4 * targetRow;
                }
                for (; j < columns; j++)
                {
                    t[0] = s[0];
                    t[1] = s[sourceRow];
                    t[2] = s[2 * sourceRow];
                    t[3] = s[3 * sourceRow];
                    s++;
                    t += targetRow;
                }
            }
        }
        for (; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) target[j * targetRow + i] = source[i * sourceRow + j];
        }
    }

    /// <summary>t[j, i] = s[i, j] for four by four floats, in registers; strides in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Four(float* s, nint sourceRow, float* t, nint targetRow)
    {
        Vector128<float> a = Vector128.Load(s), b = Vector128.Load(s + sourceRow), c = Vector128.Load(s + 2 * sourceRow), d = Vector128.Load(s + 3 * sourceRow);
        Vector128<float> ac0 = Low(a, c), ac1 = High(a, c), bd0 = Low(b, d), bd1 = High(b, d);
        Low(ac0, bd0).Store(t);
        High(ac0, bd0).Store(t + targetRow);
        Low(ac1, bd1).Store(t + 2 * targetRow);
        High(ac1, bd1).Store(t + 3 * targetRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackLow(x, y)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(x, y)
        : Vector128.Create(x[0], y[0], x[1], y[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackHigh(x, y)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(x, y)
        : Vector128.Create(x[2], y[2], x[3], y[3]);
}
