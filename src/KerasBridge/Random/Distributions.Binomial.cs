namespace KerasBridge.Random;

internal abstract partial class Distributions
{
    /// <summary>Binomial: inversion where n·min(p, 1 − p) is at most 30, else BTPE (Kachitvichyanukul and Schmeiser, 1988).</summary>
    public long NextBinomial(long n, double p)
    {
        if (n == 0 || p == 0.0) return 0;
        if (p <= 0.5) return p * n <= 30.0 ? InvertedBinomial(n, p) : LargeBinomial(n, p);
        var q = 1.0 - p;
        return n - (q * n <= 30.0 ? InvertedBinomial(n, q) : LargeBinomial(n, q));
    }

    private long InvertedBinomial(long n, double p)
    {
        var q = 1.0 - p;
        var none = Math.Exp(n * (IsLegacy ? Math.Log(q) : ExactMath.Log1P(-p)));
        var mean = n * p;
        var bound = (long)Math.Min(n, mean + 10.0 * Math.Sqrt(mean * q + 1));
        var x = 0L;
        var chance = none;
        var u = NextDouble();
        while (u > chance)
        {
            x++;
            if (x > bound)
            {
                x = 0;
                chance = none;
                u = NextDouble();
            }
            else
            {
                u -= chance;
                chance = (n - x + 1) * p * chance / (x * q);
            }
        }
        return x;
    }

    private long LargeBinomial(long n, double p)
    {
        var r = Math.Min(p, 1.0 - p);
        var q = 1.0 - r;
        var fm = n * r + r;
        var m = (long)Math.Floor(fm);
        var p1 = Math.Floor(2.195 * Math.Sqrt(n * r * q) - 4.6 * q) + 0.5;
        var middle = m + 0.5;
        double left = middle - p1, right = middle + p1;
        var c = 0.134 + 20.5 / (15.3 + m);
        var a = (fm - left) / (fm - left * r);
        var leftRate = a * (1.0 + a / 2.0);
        a = (right - fm) / (right * q);
        var rightRate = a * (1.0 + a / 2.0);
        var p2 = p1 * (1.0 + 2.0 * c);
        var p3 = p2 + c / leftRate;
        var p4 = p3 + c / rightRate;
        var variance = n * r * q;
        while (true)
        {
            var u = NextDouble() * p4;
            var v = NextDouble();
            long y;
            if (u <= p1)
            {
                // The triangle, which lies wholly inside.
                return (long)Math.Floor(middle - p1 * v + u);
            }
            if (u <= p2)
            {
                // The parallelograms beside it.
                var x = left + (u - p1) / c;
                v = v * c + 1.0 - Math.Abs(m - x + 0.5) / p1;
                if (v > 1.0) continue;
                y = (long)Math.Floor(x);
            }
            else if (u <= p3)
            {
                y = (long)Math.Floor(left + Math.Log(v) / leftRate);
                if (y < 0 || v == 0.0) continue;
                v = v * (u - p2) * leftRate;
            }
            else
            {
                y = (long)Math.Floor(right - Math.Log(v) / rightRate);
                if (y > n || v == 0.0) continue;
                v = v * (u - p3) * rightRate;
            }
            if (Accept(n, m, y, v, r, q, variance, middle)) return y;
        }
    }

    /// <summary>Whether v is under the binomial's curve at y, seen from its mode m.</summary>
    private static bool Accept(long n, long m, long y, double v, double r, double q, double variance, double middle)
    {
        var k = Math.Abs(y - m);
        if (k <= 20 || k >= variance / 2.0 - 1)
        {
            var s = r / q;
            var a = s * (n + 1);
            var f = 1.0;
            for (var i = m + 1; i <= y; i++) f *= a / i - s;
            for (var i = y + 1; i <= m; i++) f /= a / i - s;
            return v <= f;
        }
        var rho = k / variance * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / variance + 0.5);
        var t = -(double)(k * k) / (2 * variance);
        var logarithm = Math.Log(v);
        if (logarithm < t - rho) return true;
        if (logarithm > t + rho) return false;
        double x1 = y + 1.0, f1 = m + 1.0, z = n + 1.0 - m, w = (double)n - y + 1.0;
        // The stream is kept as it always was: with the digits 13680 for 13860, and all four corrections added.
        return logarithm <= middle * Math.Log(f1 / x1) + (n - m + 0.5) * Math.Log(z / w) + (y - m) * Math.Log(w * r / (x1 * q))
            + Correction(f1) + Correction(z) + Correction(x1) + Correction(w);
    }

    private static double Correction(double x)
    {
        var square = x * x;
        return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square) / x / 166320.0;
    }
}
