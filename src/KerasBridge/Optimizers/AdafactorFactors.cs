namespace KerasBridge.Optimizers;

/// <summary>What Adafactor remembers of a variable with matrices along its last two axes: the mean squares of the gradient by row and by column.</summary>
/// <param name="rows">Means along the last axis.</param>
/// <param name="columns">Means along the last but one.</param>
internal sealed class AdafactorFactors(Variable rows, Variable columns)
{
    /// <summary>Takes in a gradient, and says what the squares of its elements are likely to be.</summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="velocity">Gets the likely squares.</param>
    /// <param name="memory">How much of the means stays.</param>
    /// <param name="epsilon">Is added to each square.</param>
    public unsafe void Update(float* gradient, Variable velocity, float memory, float epsilon)
    {
        var sizes = velocity.shape.Dims;
        var (height, width) = (sizes[^2], sizes[^1]);
        float* r = rows.value.Floats, c = columns.value.Floats, v = velocity.value.Floats;
        for (var matrix = velocity.value.Count / Math.Max(1L, (long)height * width); matrix > 0; matrix--)
        {
            Means(gradient, r, c, height, width, memory, epsilon);
            double mean = 0;
            for (var i = 0; i < height; i++) mean += r[i];
            mean /= height;
            for (var i = 0; i < height; i++)
            {
                var part = (float)(r[i] / mean);
                for (var j = 0; j < width; j++) v[(long)i * width + j] = part * c[j];
            }
            gradient += (long)height * width;
            v += (long)height * width;
            r += height;
            c += width;
        }
        GC.KeepAlive(velocity);
    }

    private static unsafe void Means(float* gradient, float* r, float* c, int height, int width, float memory, float epsilon)
    {
        for (var j = 0; j < width; j++) c[j] *= memory;
        for (var i = 0; i < height; i++)
        {
            double sum = 0;
            for (var j = 0; j < width; j++)
            {
                var square = gradient[(long)i * width + j] * gradient[(long)i * width + j] + epsilon;
                sum += square;
                c[j] += (1 - memory) * square / height;
            }
            r[i] = memory * r[i] + (1 - memory) * (float)(sum / width);
        }
    }
}
