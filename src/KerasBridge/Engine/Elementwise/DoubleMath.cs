namespace KerasBridge.Engine.Elementwise;

/// <summary>Functions of a double that <see cref="Math"/> lacks.</summary>
internal static class DoubleMath
{
    /// <summary>exp(x) − 1 without loss near 0 (Kahan's quotient).</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-5) return x + x * x / 2 + x * x * x / 6;
        var u = Math.Exp(x);
        if (u == 1) return x;
        var minus = u - 1;
        return minus == -1 || double.IsInfinity(u) || double.IsNaN(u) ? minus : minus * x / Math.Log(u);
    }

    /// <summary>log(1 + x) without loss near 0.</summary>
    public static double Log1p(double x)
    {
        var u = 1 + x;
        if (u == 1) return x;
        return u > 0 && !double.IsInfinity(u) ? Math.Log(u) * (x / (u - 1)) : Math.Log(u);
    }

    /// <summary>The error function: its series near 0, the continued fraction of erfc farther out.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x)) return x;
        var t = Math.Abs(x);
        if (t > 6) return Math.CopySign(1, x);
        if (t < 2.5)
        {
            // erf x = 2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (2n + 1)!!, all of whose terms are positive.
            double term = t, sum = t;
            for (var n = 1; term > sum * 1e-17; n++)
            {
                term *= 2 * t * t / (2 * n + 1);
                sum += term;
            }
            return Math.CopySign(2 / Math.Sqrt(Math.PI) * Math.Exp(-t * t) * sum, x);
        }
        double fraction = t;
        for (var n = 60; n >= 1; n--) fraction = t + n / 2.0 / fraction;
        return Math.CopySign(1 - Math.Exp(-t * t) / (fraction * Math.Sqrt(Math.PI)), x);
    }
}
