namespace KerasBridge.Images;

/// <summary>For each pixel of a new row (or column): which pixels of the old one it is made of, and how much of each, as Pillow computes it.</summary>
internal sealed class PillowWeights
{
    /// <summary>Bits behind the point of the whole-numbered weights: 32, less 8 for the pixel and 2 for sums above 1 and the sign.</summary>
    public const int Precision = 22;

    /// <summary>The weights of a change from <paramref name="inSize"/> pixels, of which those from <paramref name="from"/> to <paramref name="to"/> count, to <paramref name="outSize"/>.</summary>
    public PillowWeights(ImageFilter filter, int inSize, float from, float to, int outSize)
    {
        var scale = (double)(to - from) / outSize;
        var filterScale = Math.Max(scale, 1);
        var support = ImageFilters.Support(filter) * filterScale;
        Stride = (int)Math.Ceiling(support) * 2 + 1;
        Starts = new int[outSize];
        Counts = new int[outSize];
        Exact = new double[checked(outSize * Stride)];
        var perPixel = 1 / filterScale;
        for (var i = 0; i < outSize; i++)
        {
            var centre = from + (i + 0.5) * scale;
            var first = Math.Clamp((int)(centre - support + 0.5), 0, inSize - 1);
            var count = Math.Min(inSize, (int)(centre + support + 0.5)) - first;
            // At the far edge of a box rounding may leave nothing; the last pixel then stands for itself, with weight 0, as in Pillow.
            count = Math.Clamp(count, 0, Stride);
            var weights = Exact.AsSpan(i * Stride, count);
            double sum = 0;
            for (var k = 0; k < count; k++)
            {
                weights[k] = ImageFilters.Weight(filter, (k + first - centre + 0.5) * perPixel);
                sum += weights[k];
            }
            for (var k = 0; k < count && sum != 0; k++) weights[k] /= sum;
            (Starts[i], Counts[i]) = (first, count);
        }
    }

    /// <summary>The first old pixel of each new one.</summary>
    public int[] Starts { get; }

    /// <summary>How many old pixels each new one is made of.</summary>
    public int[] Counts { get; }

    /// <summary>So many weights belong to each new pixel; those behind its count are 0.</summary>
    public int Stride { get; }

    /// <summary>The weights; their sum is 1.</summary>
    public double[] Exact { get; }

    /// <summary>The weights as whole numbers, rounded away from zero at halves.</summary>
    public int[] Whole() => Array.ConvertAll(Exact, weight => (int)(weight < 0 ? weight * (1 << Precision) - 0.5 : weight * (1 << Precision) + 0.5));
}
