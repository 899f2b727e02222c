using System.Numerics;

namespace KerasBridge.Images;

/// <remarks>Grey of 16 and of 32 bits is resampled in double precision, and rounded (halves away from zero) after each pass.</remarks>
internal static unsafe partial class PillowResize
{
    private static void AlongRowsExact<T>(T* source, int width, int count, PillowWeights weights, T* target)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var y = 0; y < count; y++)
        {
            var row = source + (nint)y * width;
            for (var x = 0; x < weights.Starts.Length; x++)
            {
                double sum = 0;
                for (var k = 0; k < weights.Counts[x]; k++) sum += double.CreateTruncating(row[weights.Starts[x] + k]) * weights.Exact[x * weights.Stride + k];
                *target++ = Rounded<T>(sum);
            }
        }
    }

    private static void AlongColumnsExact<T>(T* source, int width, int first, PillowWeights weights, T* target)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var y = 0; y < weights.Starts.Length; y++)
        {
            var column = source + (nint)(weights.Starts[y] - first) * width;
            for (var x = 0; x < width; x++, column++)
            {
                double sum = 0;
                for (var k = 0; k < weights.Counts[y]; k++) sum += double.CreateTruncating(column[(nint)k * width]) * weights.Exact[y * weights.Stride + k];
                *target++ = Rounded<T>(sum);
            }
        }
    }

    private static T Rounded<T>(double sum)
        where T : IBinaryInteger<T> => T.CreateSaturating(sum >= 0 ? Math.Floor(sum + 0.5) : -Math.Floor(0.5 - sum));
}
