namespace KerasBridge.Random;

internal static unsafe partial class KerasRandom
{
    /// <summary>What kept elements are multiplied by: 1/(1 − rate), divided in double and rounded.</summary>
    public static float DropoutScale(double rate) => (float)(1.0 / (1.0 - rate));

    /// <summary>Inverted dropout of float32: kept where u ≥ rate. A rate of 0 or 1 must draw nothing, which is the caller's business.</summary>
    /// <param name="x">The input.</param>
    /// <param name="y">The output, perhaps the input itself.</param>
    /// <param name="rate">The part to drop.</param>
    /// <param name="stream">The uniform numbers.</param>
    public static void Dropout(ReadOnlySpan<float> x, Span<float> y, double rate, PhiloxStream stream)
    {
        var scale = DropoutScale(rate);
        var threshold = (float)rate;
        Span<float> uniforms = stackalloc float[1024];
        for (var start = 0; start < x.Length; start += uniforms.Length)
        {
            var part = uniforms[..Math.Min(uniforms.Length, x.Length - start)];
            Uniform(part, stream.Skip(start / 4));
            for (var i = 0; i < part.Length; i++) y[start + i] = part[i] >= threshold ? x[start + i] * scale : 0f;
        }
    }

    /// <summary>Inverted dropout of float16 numbers held in floats: ten bits decide, and the product is rounded.</summary>
    public static void DropoutHalf(ReadOnlySpan<float> x, Span<float> y, double rate, PhiloxStream stream)
    {
        var scale = ToHalf(DropoutScale(rate));
        var threshold = ToHalf((float)rate);
        var uniforms = new float[x.Length];
        UniformHalf(uniforms, stream);
        for (var i = 0; i < x.Length; i++) y[i] = uniforms[i] >= threshold ? ToHalf(x[i] * scale) : 0f;
    }

    /// <summary>1 where dropout keeps, else 0: for masks of another shape than the input's (<c>noise_shape</c>).</summary>
    public static void DropoutMask(Span<byte> keep, double rate, PhiloxStream stream)
    {
        var threshold = (float)rate;
        Span<float> uniforms = stackalloc float[1024];
        for (var start = 0; start < keep.Length; start += uniforms.Length)
        {
            var part = uniforms[..Math.Min(uniforms.Length, keep.Length - start)];
            Uniform(part, stream.Skip(start / 4));
            for (var i = 0; i < part.Length; i++) keep[start + i] = part[i] >= threshold ? (byte)1 : (byte)0;
        }
    }
}
