namespace KerasBridge.Random;

internal abstract partial class Distributions
{
    private static ReadOnlySpan<double> LogGammaSeries =>
    [
        8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
        -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00,
    ];

    /// <summary>Poisson: products of uniforms below a mean of 10, Hörmann's transformed rejection (PTRS, 1993) from there.</summary>
    public long NextPoisson(double lam)
    {
        if (lam == 0) return 0;
        if (lam >= 10) return LargePoisson(lam);
        var limit = Math.Exp(-lam);
        var product = 1.0;
        for (var count = 0L; ; count++)
        {
            product *= NextDouble();
            if (product <= limit) return count;
        }
    }

    /// <summary>Geometric: how many trials until the first success.</summary>
    public long NextGeometric(double p)
    {
        if (p >= 0.333333333333333333333333)
        {
            double sum = p, product = p, q = 1.0 - p;
            var u = NextDouble();
            var trials = 1L;
            for (; u > sum; trials++)
            {
                product *= q;
                sum += product;
            }
            return trials;
        }
        var z = IsLegacy
            ? Math.Ceiling(ExactMath.Log1P(-NextDouble()) / Math.Log(1 - p))
            : Math.Ceiling(-NextExponential() / ExactMath.Log1P(-p));
        return z >= 9.223372036854776e18 ? long.MaxValue : (long)z;
    }

    /// <summary>Multinomial: a chain of binomials.</summary>
    public void NextMultinomial(long n, ReadOnlySpan<double> p, Span<long> y)
    {
        y.Clear();
        if (p.Length == 0) return;
        var remaining = 1.0;
        for (var i = 0; i < p.Length - 1; i++)
        {
            y[i] = NextBinomial(n, p[i] / remaining);
            n -= y[i];
            if (n <= 0) break;
            remaining -= p[i];
        }
        if (n > 0) y[^1] = n;
    }

    /// <summary>Dirichlet: gammas over their sum; a Generator breaks a stick where all parameters are small.</summary>
    public void NextDirichlet(ReadOnlySpan<double> alpha, Span<double> y)
    {
        var top = 0.0;
        foreach (var a in alpha) top = Math.Max(top, a);
        if (!IsLegacy && alpha.Length > 0 && top < 0.1)
        {
            BreakStick(alpha, y);
            return;
        }
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = NextGamma(alpha[i]);
            sum += y[i];
        }
        var inverse = 1.0 / sum;
        foreach (ref var value in y) value *= inverse;
    }

    private void BreakStick(ReadOnlySpan<double> alpha, Span<double> y)
    {
        y.Clear();
        var sums = new double[alpha.Length];
        var sum = 0.0;
        for (var i = alpha.Length - 1; i >= 0; i--) sums[i] = sum += alpha[i];
        if (sum == 0) return;
        var left = 1.0;
        for (var i = 0; i < alpha.Length - 1; i++)
        {
            var part = NextBeta(alpha[i], sums[i + 1]);
            y[i] = left * part;
            left *= 1.0 - part;
            if (sums[i + 1] == 0) break;
        }
        y[^1] = left;
    }

    private long LargePoisson(double lam)
    {
        var root = Math.Sqrt(lam);
        var logLam = Math.Log(lam);
        var b = 0.931 + 2.53 * root;
        var a = -0.059 + 0.02483 * b;
        var inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        var limit = 0.9277 - 3.6224 / (b - 2);
        while (true)
        {
            var u = NextDouble() - 0.5;
            var v = NextDouble();
            var distance = 0.5 - Math.Abs(u);
            var k = (long)Math.Floor((2 * a / distance + b) * u + lam + 0.43);
            if (distance >= 0.07 && v <= limit) return k;
            if (k < 0 || (distance < 0.013 && v > distance)) continue;
            if (Math.Log(v) + Math.Log(inverseAlpha) - Math.Log(a / (distance * distance) + b) <= -lam + k * logLam - LogGamma(k + 1.0)) return k;
        }
    }

    /// <summary>ln Γ(x) by Stirling's series, shifted up to 7 first.</summary>
    private static double LogGamma(double x)
    {
        if (x is 1.0 or 2.0) return 0.0;
        var shift = x < 7.0 ? (long)(7 - x) : 0;
        var x0 = x + shift;
        var inverse = (1.0 / x0) * (1.0 / x0);
        var series = LogGammaSeries[9];
        for (var k = 8; k >= 0; k--) series = series * inverse + LogGammaSeries[k];
        var result = series / x0 + 0.5 * 1.8378770664093453 + (x0 - 0.5) * Math.Log(x0) - x0;
        for (var k = 1; k <= shift; k++, x0 -= 1.0) result -= Math.Log(x0 - 1.0);
        return result;
    }
}
