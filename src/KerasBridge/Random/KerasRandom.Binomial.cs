namespace KerasBridge.Random;

internal static unsafe partial class KerasRandom
{
    private static ReadOnlySpan<double> StirlingTail =>
    [
        0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211, 0.0138761288230707,
        0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287,
    ];

    /// <summary>
    /// Binomial numbers; counts and probabilities have equal lengths and belong to the trailing axes of the output, as the alphas of
    /// <see cref="Gamma"/> do. Small means are drawn by inversion, the others by transformed rejection (Hörmann, "The generation of binomial random variates", 1993).
    /// </summary>
    public static void Binomial(Span<float> y, ReadOnlySpan<float> counts, ReadOnlySpan<float> probabilities, PhiloxStream stream)
    {
        if (y.Length == 0) return;
        var samples = y.Length / counts.Length;
        for (var i = 0; i < counts.Length; i++)
        {
            float n = counts[i], p = probabilities[i];
            var q = p <= 0.5f ? p : 1f - p;
            for (var sample = 0; sample < samples; sample++)
            {
                var output = (long)i * samples + sample;
                double value;
                if (n <= 0 || p <= 0) value = 0;
                else if (p >= 1) value = n;
                else
                {
                    value = n * q >= 10f ? Rejection(n, q, stream.Skip(256 * output)) : Inversion(n, q, stream.Skip(42 * output));
                    if (p > 0.5f) value = n - value;
                }
                y[sample * counts.Length + i] = (float)value;
            }
        }
    }

    private static double Inversion(double n, double p, PhiloxStream stream)
    {
        var uniforms = new BackwardDoubles(stream);
        var sum = 0.0;
        for (var k = 0; ; k++)
        {
            sum += Math.Ceiling(Math.Log(uniforms.Next()) / ExactMath.Log1P(-p));
            if (!(sum <= n)) return k;
        }
    }

    private static double Rejection(double n, double p, PhiloxStream stream)
    {
        var deviation = Math.Sqrt(n * p * (1 - p));
        var b = 1.15 + 2.53 * deviation;
        var a = -0.0873 + 0.0248 * b + 0.01 * p;
        var c = n * p + 0.5;
        var limit = 0.92 - 4.2 / b;
        var r = p / (1 - p);
        var g = (2.83 + 5.1 / b) * deviation;
        var m = Math.Floor((n + 1) * p);
        var uniforms = new BackwardDoubles(stream);
        while (true)
        {
            var u = uniforms.Next();
            var v = uniforms.Next();
            u -= 0.5;
            var distance = 0.5 - Math.Abs(u);
            var k = Math.Floor((2 * a / distance + b) * u + c);
            if (distance >= 0.07 && v <= limit) return k;
            if (k < 0 || k > n) continue;
            v = Math.Log(v * g / (a / (distance * distance) + b));
            var bound = (m + 0.5) * Math.Log((m + 1) / (r * (n - m + 1)))
                + (n + 1) * Math.Log((n - m + 1) / (n - k + 1))
                + (k + 0.5) * Math.Log(r * (n - k + 1) / (k + 1))
                + Stirling(m) + Stirling(n - m) - Stirling(k) - Stirling(n - k);
            if (v <= bound) return k;
        }
    }

    private static double Stirling(double k)
    {
        if (k <= 9) return StirlingTail[(int)k];
        var s = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / s) / s) / (k + 1);
    }

    /// <summary>Uniform doubles of a stream, of each block the second first.</summary>
    private struct BackwardDoubles(PhiloxStream stream)
    {
        private PhiloxReader _reader = new(stream);
        private double _spare;
        private bool _hasSpare;

        public double Next()
        {
            var value = _spare;
            if (!_hasSpare) (_spare, value) = _reader.NextDoubles();
            _hasSpare = !_hasSpare;
            return value;
        }
    }
}
