namespace KerasBridge.Random;

public abstract partial class RandomMethods
{
    /// <summary>Numbers whose logarithms are normal.</summary>
    /// <param name="mean">The mean of the logarithms. Default 0.</param>
    /// <param name="sigma">Their standard deviation, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray lognormal(NDArray? mean = null, NDArray? sigma = null, Shape? size = null)
    {
        mean ??= 0.0;
        sigma ??= 1.0;
        Draws.Require(sigma, "sigma", x => x >= 0, "sigma < 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => Math.Exp(a + b * c.NextNormal()), mean, sigma);
    }

    /// <summary>Gumbel numbers.</summary>
    /// <param name="loc">The mode. Default 0.</param>
    /// <param name="scale">The scale, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray gumbel(NDArray? loc = null, NDArray? scale = null, Shape? size = null)
    {
        loc ??= 0.0;
        scale ??= 1.0;
        Draws.Require(scale, "scale", x => x >= 0, "scale < 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => c.NextGumbel(a, b), loc, scale);
    }

    /// <summary>Logistic numbers.</summary>
    /// <param name="loc">The mean. Default 0.</param>
    /// <param name="scale">The scale, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray logistic(NDArray? loc = null, NDArray? scale = null, Shape? size = null)
    {
        loc ??= 0.0;
        scale ??= 1.0;
        Draws.Require(scale, "scale", x => x >= 0, "scale < 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => c.NextLogistic(a, b), loc, scale);
    }

    /// <summary>Chi-square numbers.</summary>
    /// <param name="df">The degrees of freedom, above 0.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray chisquare(NDArray df, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(df);
        Draws.Require(df, "df", x => x > 0, "df <= 0");
        return Draws.Fill<double>(Core, size, (c, a, _, _) => 2.0 * c.NextGamma(a / 2.0), df);
    }

    /// <summary>Student's t.</summary>
    /// <param name="df">The degrees of freedom, above 0.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray standard_t(NDArray df, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(df);
        Draws.Require(df, "df", x => x > 0, "df <= 0");
        return Draws.Fill<double>(Core, size, (c, a, _, _) => c.NextStudentT(a), df);
    }

    /// <summary>Weibull numbers of scale 1.</summary>
    /// <param name="a">The shape parameter, not negative.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray weibull(NDArray a, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        Draws.Require(a, "a", x => x >= 0, "a < 0");
        return Draws.Fill<double>(Core, size, (c, a, _, _) => c.NextWeibull(a), a);
    }

    /// <summary>Triangular numbers.</summary>
    /// <param name="left">The lower end.</param>
    /// <param name="mode">Where the density is highest.</param>
    /// <param name="right">The upper end.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray triangular(NDArray left, NDArray mode, NDArray right, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(right);
        Draws.Require(left, "left", double.IsFinite, "left is not finite");
        RequireOrder(left, mode, "left > mode");
        RequireOrder(mode, right, "mode > right");
        RequireOrder(left, right, "left == right", strict: true);
        return Draws.Fill<double>(Core, size, (c, a, b, d) => c.NextTriangular(a, b, d), left, mode, right);
    }

    /// <summary>Quotients of two normal numbers (Cauchy).</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray standard_cauchy(Shape? size = null) => Draws.Doubles(Core, size, c => c.NextCauchy());

    /// <summary>Vectors of positive numbers whose sum is 1.</summary>
    /// <param name="alpha">The parameters, one axis.</param>
    /// <param name="size">The shape of the result without its last axis; null: one vector.</param>
    /// <returns>Numbers of type float64; the last axis has the length of <paramref name="alpha"/>.</returns>
    /// <exception cref="ArgumentException">A parameter is not above 0.</exception>
    public NDArray dirichlet(NDArray alpha, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(alpha);
        Draws.Require(alpha, "alpha", x => Core.IsLegacy ? x > 0 : x >= 0, Core.IsLegacy ? "alpha <= 0" : "alpha < 0");
        var parameters = alpha.ToArray<double>();
        return Vectors<double>(size, parameters.Length, (core, y) => core.NextDirichlet(parameters, y));
    }

    /// <summary>Normal vectors. Where NumPy's decomposition turns an axis round, the numbers along it have the other sign here.</summary>
    /// <param name="mean">The mean, one axis.</param>
    /// <param name="cov">The covariance, square.</param>
    /// <param name="size">The shape of the result without its last axis; null: one vector.</param>
    /// <returns>Numbers of type float64; the last axis has the length of <paramref name="mean"/>.</returns>
    /// <exception cref="ShapeException">The shapes do not go together.</exception>
    /// <exception cref="ArgumentException">The covariance is not symmetric and positive semi-definite.</exception>
    public NDArray multivariate_normal(NDArray mean, NDArray cov, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(cov);
        return MultivariateNormal.Draw(Core, mean, cov, size);
    }

    /// <summary>How n trials fall into classes.</summary>
    /// <param name="n">The number of trials, not negative.</param>
    /// <param name="pvals">The chance of each class, one axis; the last is what the others leave.</param>
    /// <param name="size">The shape of the result without its last axis; null: one vector.</param>
    /// <returns>Numbers of type int64; the last axis has one for each class.</returns>
    /// <exception cref="ArgumentException">A chance is outside of [0, 1], or their sum is above 1.</exception>
    public NDArray multinomial(long n, NDArray pvals, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(pvals);
        if (n < 0) throw new ArgumentException($"n < 0. Received: n={n}");
        if (pvals.ndim != 1) throw new ArgumentException($"pvals must be a 1-d sequence. Received: shape={pvals.shape}");
        Draws.Require(pvals, "pvals", x => x is >= 0 and <= 1, "pvals < 0, pvals > 1 or pvals contains NaNs");
        var chances = pvals.ToArray<double>();
        var sum = chances.SkipLast(1).Sum();
        if (sum > 1.0 + 1e-12) throw new ArgumentException($"sum(pvals[:-1]) > 1.0. Received: sum={Numpy.PythonFormat.Repr(sum)}");
        return Vectors<long>(size, chances.Length, (core, y) => core.NextMultinomial(n, chances, y));
    }

    /// <summary>Gives bytes.</summary>
    /// <param name="length">How many.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentException">The length is negative.</exception>
    public byte[] bytes(int length)
    {
        if (length < 0) throw new ArgumentException($"`length` must not be negative. Received: length={length}");
        var result = new byte[(length + 3) / 4 * 4];
        lock (Core.Bits.Gate)
        {
            for (var i = 0; i < result.Length; i += 4) System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(i), Core.Bits.NextWord());
        }
        return result[..length];
    }

    private delegate void FillVector<T>(Distributions core, Span<T> y);

    private NDArray Vectors<T>(Shape? size, int length, FillVector<T> fill) where T : unmanaged
    {
        int[] outer = size is null ? [] : [.. size.Dims];
        var result = NDArray.Allocate(Shape.FromInts([.. outer, length]), typeof(T));
        var span = result.Span<T>();
        lock (Core.Bits.Gate)
        {
            for (var start = 0; start < span.Length; start += length) fill(Core, span.Slice(start, length));
        }
        return result;
    }

    private static void RequireOrder(NDArray low, NDArray high, string message, bool strict = false)
    {
        var shape = Draws.Target(null, low, high);
        Draws.Parameter a = new(low, shape.Dims), b = new(high, shape.Dims);
        for (var i = 0; i < shape.Size; i++)
        {
            if (a.At(i) < b.At(i) || (!strict && a.At(i) == b.At(i))) continue;
            throw new ArgumentException($"{message}. Received: {Numpy.PythonFormat.Repr(a.At(i))} and {Numpy.PythonFormat.Repr(b.At(i))}");
        }
    }
}
