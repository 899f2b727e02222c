namespace KerasBridge.Engine;

/// <summary>The loops around the micro-kernels, element by element; the generated classes for vectors have the same methods and use these for what is left over.</summary>
internal static unsafe class VectorKernelsScalar
{
    /// <summary>
    /// The maxima of a row of windows. y points at the first window; <paramref name="row"/> is the distance of rows of pixels in floats. argmax may be null.
    /// </summary>
    public static void PoolRow(float* y, nint row, int height, int width, int columns, int channels, float* pooled, byte* argmax)
    {
        for (var column = 0; column < columns; column++)
        {
            PoolWindow(y, row, height, width, 0, channels, pooled, argmax);
            y += (nint)width * channels;
            pooled += channels;
            if (argmax != null) argmax += channels;
        }
    }

    /// <summary>The maxima of one window in channels from <paramref name="first"/> on.</summary>
    public static void PoolWindow(float* y, nint row, int height, int width, int first, int channels, float* pooled, byte* argmax)
    {
        for (var k = first; k < channels; k++)
        {
            var best = y[k];
            int index = 0, tap = 0;
            for (var r = 0; r < height; r++)
            {
                var line = y + r * row + k;
                for (var s = 0; s < width; s++, tap++, line += channels)
                {
                    if (!(*line > best)) continue;
                    best = *line;
                    index = tap;
                }
            }
            pooled[k] = best;
            if (argmax != null) argmax[k] = (byte)index;
        }
    }

    /// <summary>
    /// Spreads the gradient of a row of windows over its pixels, zeros included. Where <paramref name="pooled"/> is given, only maxima above 0 let it pass. What passes is added to sums by channel, unless that is null.
    /// </summary>
    public static void UnpoolRow(float* gradient, float* pooled, byte* argmax, int height, int width, int columns, int channels, float* dy, nint row, float* sums)
    {
        for (var column = 0; column < columns; column++)
        {
            UnpoolWindow(gradient, pooled, argmax, height, width, 0, channels, dy, row, sums);
            dy += (nint)width * channels;
            gradient += channels;
            argmax += channels;
            if (pooled != null) pooled += channels;
        }
    }

    /// <summary>Spreads the gradient of one window in channels from <paramref name="first"/> on.</summary>
    public static void UnpoolWindow(float* gradient, float* pooled, byte* argmax, int height, int width, int first, int channels, float* dy, nint row, float* sums)
    {
        for (var k = first; sums != null && k < channels; k++)
        {
            if (pooled == null || pooled[k] > 0) sums[k] += gradient[k];
        }
        for (var tap = 0; tap < height * width; tap++)
        {
            var target = dy + tap / width * row + (nint)(tap % width) * channels;
            for (var k = first; k < channels; k++) target[k] = argmax[k] == tap && (pooled == null || pooled[k] > 0) ? gradient[k] : 0;
        }
    }

    /// <summary>masked = y > 0 ? dy : 0.</summary>
    public static void MaskRelu(float* y, float* dy, float* masked, nint count)
    {
        for (nint i = 0; i < count; i++) masked[i] = y[i] > 0 ? dy[i] : 0;
    }

    /// <summary>sums = (accumulate ? sums : 0) + Σ rows.</summary>
    public static void AddRows(float* rows, nint stride, nint count, int columns, float* sums, bool accumulate)
    {
        for (var k = 0; k < columns; k++)
        {
            float even = 0, odd = 0;
            nint i = 0;
            for (; i < count - 1; i += 2)
            {
                even += rows[i * stride + k];
                odd += rows[(i + 1) * stride + k];
            }
            if (i < count) even += rows[i * stride + k];
            even += odd;
            sums[k] = accumulate ? even + sums[k] : even;
        }
    }
}
