namespace KerasBridge.Random;

/// <summary>
/// The distributions that NumPy's legacy functions and its Generator have in common, on single numbers. Both differ in how they draw
/// normal and exponential numbers. The caller holds the source's gate.
/// </summary>
internal abstract partial class Distributions(BitGenerator bits)
{
    /// <summary>The source of words.</summary>
    public BitGenerator Bits { get; } = bits;

    /// <summary>Whether integers are drawn by masking (the legacy functions).</summary>
    public abstract bool IsLegacy { get; }

    /// <summary>In [0, 1).</summary>
    public double NextDouble() => Bits.NextDouble();

    /// <summary>Normal.</summary>
    public abstract double NextNormal();

    /// <summary>Exponential of scale 1.</summary>
    public abstract double NextExponential();

    /// <summary>Gamma of scale 1: Ahrens and Dieter's way below shape 1, Marsaglia and Tsang's above.</summary>
    public double NextGamma(double shape)
    {
        if (shape == 1.0) return NextExponential();
        if (shape == 0.0) return 0.0;
        return shape < 1.0 ? SmallGamma(shape) : LargeGamma(shape);
    }

    /// <summary>Beta.</summary>
    public double NextBeta(double a, double b)
    {
        if (a > 1.0 || b > 1.0)
        {
            var first = NextGamma(a);
            return first / (first + NextGamma(b));
        }
        // Jöhnk's way.
        while (true)
        {
            var u = NextDouble();
            var v = NextDouble();
            var x = Math.Pow(u, 1.0 / a);
            var y = Math.Pow(v, 1.0 / b);
            if (x + y > 1.0 || u + v == 0.0) continue;
            if (x + y > 0.0) return x / (x + y);
            double logX = Math.Log(u) / a, logY = Math.Log(v) / b;
            var top = Math.Max(logX, logY);
            logX -= top;
            logY -= top;
            return Math.Exp(logX - Math.Log(Math.Exp(logX) + Math.Exp(logY)));
        }
    }

    /// <summary>Laplace.</summary>
    public double NextLaplace(double loc, double scale)
    {
        while (true)
        {
            var u = NextDouble();
            if (u >= 0.5) return loc - scale * Math.Log(2.0 - u - u);
            if (u > 0.0) return loc + scale * Math.Log(u + u);
        }
    }

    /// <summary>Gumbel.</summary>
    public double NextGumbel(double loc, double scale)
    {
        while (true)
        {
            var u = 1.0 - NextDouble();
            if (u < 1.0) return loc - scale * Math.Log(-Math.Log(u));
        }
    }

    /// <summary>Logistic.</summary>
    public double NextLogistic(double loc, double scale)
    {
        while (true)
        {
            var u = NextDouble();
            if (u > 0.0) return loc + scale * Math.Log(u / (1.0 - u));
        }
    }

    /// <summary>Triangular.</summary>
    public double NextTriangular(double left, double mode, double right)
    {
        var width = right - left;
        var leftPart = mode - left;
        var u = NextDouble();
        return u <= leftPart / width ? left + Math.Sqrt(u * (leftPart * width)) : right - Math.Sqrt((1.0 - u) * ((right - mode) * width));
    }

    /// <summary>Student's t.</summary>
    public double NextStudentT(double df)
    {
        var normal = NextNormal();
        return Math.Sqrt(df / 2) * normal / Math.Sqrt(NextGamma(df / 2));
    }

    /// <summary>Weibull of scale 1.</summary>
    public double NextWeibull(double a) => a == 0.0 ? 0.0 : Math.Pow(NextExponential(), 1.0 / a);

    /// <summary>Cauchy: the quotient of two normals.</summary>
    public double NextCauchy()
    {
        var numerator = NextNormal();
        return numerator / NextNormal();
    }

    private double SmallGamma(double shape)
    {
        while (true)
        {
            var u = NextDouble();
            var v = NextExponential();
            if (u <= 1.0 - shape)
            {
                var x = Math.Pow(u, 1.0 / shape);
                if (x <= v) return x;
            }
            else
            {
                var y = -Math.Log((1 - u) / shape);
                var x = Math.Pow(1.0 - shape + shape * y, 1.0 / shape);
                if (x <= v + y) return x;
            }
        }
    }

    private double LargeGamma(double shape)
    {
        var b = shape - 1.0 / 3.0;
        var c = 1.0 / Math.Sqrt(9 * b);
        while (true)
        {
            double x, v;
            do
            {
                x = NextNormal();
                v = 1.0 + c * x;
            }
            while (v <= 0.0);
            v = v * v * v;
            var u = NextDouble();
            if (u < 1.0 - 0.0331 * (x * x) * (x * x) || Math.Log(u) < 0.5 * x * x + b * (1.0 - v + Math.Log(v))) return b * v;
        }
    }
}
