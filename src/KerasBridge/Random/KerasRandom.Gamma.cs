namespace KerasBridge.Random;

internal static unsafe partial class KerasRandom
{
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary>
    /// Gamma numbers of scale 1 (Marsaglia and Tsang, "A simple method for generating gamma variables", 2000), in double. With
    /// n = y.Length/alpha.Length samples of each alpha, y[sample·alphas + i] belongs to alpha i and has a stream of its own.
    /// </summary>
    public static void Gamma(Span<float> y, ReadOnlySpan<float> alpha, PhiloxStream stream)
    {
        if (y.Length == 0) return;
        var samples = y.Length / alpha.Length;
        for (var i = 0; i < alpha.Length; i++)
        {
            for (var sample = 0; sample < samples; sample++)
            {
                var own = stream.Skip(256L * ((long)i * samples + sample));
                y[sample * alpha.Length + i] = Math.Max(SmallestNormal, (float)OneGamma(alpha[i], own));
            }
        }
    }

    /// <summary>Beta numbers: g1/(g1 + g2), where g2 comes of the state with 12 added to both entries. The parameters have one value per output.</summary>
    public static void Beta(Span<float> y, ReadOnlySpan<float> alpha, ReadOnlySpan<float> beta, (long, long) state)
    {
        var (a, b) = PhiloxStream.KerasPair(state);
        Gamma(y, alpha, PhiloxStream.Stateless(a, b));
        var second = new float[y.Length];
        Gamma(second, beta, PhiloxStream.Stateless(unchecked(a + 12), unchecked(b + 12)));
        for (var i = 0; i < y.Length; i++) y[i] /= y[i] + second[i];
    }

    private static double OneGamma(double alpha, PhiloxStream stream)
    {
        var reader = new PhiloxReader(stream);
        if (alpha == 1.0) return -ExactMath.Log1P(-reader.NextDoubles().Second);
        var d = alpha + (alpha < 1 ? 2.0 / 3 : -1.0 / 3);
        var c = 1.0 / 3 / Math.Sqrt(d);
        // Each block gives two numbers, of which the second is used first.
        double spareNormal = 0, spareUniform = 0;
        bool hasNormal = false, hasUniform = false;
        while (true)
        {
            var x = spareNormal;
            if (!hasNormal) (spareNormal, x) = BoxMuller(reader.NextBlock());
            hasNormal = !hasNormal;
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            var u = NextUniform(ref reader);
            if (u >= 1 - 0.0331 * (x * x) * (x * x) && !(u > 0 && Math.Log(u) < 0.5 * x * x + d * (1 - v + Math.Log(v)))) continue;
            return alpha < 1 ? d * v * Math.Pow(NextUniform(ref reader), 1 / alpha) : d * v;
        }

        double NextUniform(ref PhiloxReader from)
        {
            var u = spareUniform;
            if (!hasUniform) (spareUniform, u) = from.NextDoubles();
            hasUniform = !hasUniform;
            return u;
        }
    }
}
