namespace KerasBridge.Images;

/// <remarks>16-bit grey is resampled in double precision, and rounded after each pass.</remarks>
internal static unsafe partial class PillowResize
{
    private static void AlongRows16(ushort* source, int width, int count, PillowWeights weights, ushort* target)
    {
        for (var y = 0; y < count; y++)
        {
            var row = source + (nint)y * width;
            for (var x = 0; x < weights.Starts.Length; x++)
            {
                double sum = 0;
                for (var k = 0; k < weights.Counts[x]; k++) sum += row[weights.Starts[x] + k] * weights.Exact[x * weights.Stride + k];
                *target++ = Rounded(sum);
            }
        }
    }

    private static void AlongColumns16(ushort* source, int width, int first, PillowWeights weights, ushort* target)
    {
        for (var y = 0; y < weights.Starts.Length; y++)
        {
            var column = source + (nint)(weights.Starts[y] - first) * width;
            for (var x = 0; x < width; x++, column++)
            {
                double sum = 0;
                for (var k = 0; k < weights.Counts[y]; k++) sum += column[(nint)k * width] * weights.Exact[y * weights.Stride + k];
                *target++ = Rounded(sum);
            }
        }
    }

    private static ushort Rounded(double sum) => (ushort)Math.Clamp(Math.Floor(sum + 0.5), 0, 65535);
}
