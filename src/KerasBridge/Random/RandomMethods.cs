namespace KerasBridge.Random;

/// <summary>
/// What <see cref="RandomState"/> and <see cref="Generator"/> have in common: numbers of many distributions, whose parameters may be numbers
/// or arrays. Without a size and with plain numbers a method gives one number.
/// </summary>
public abstract partial class RandomMethods
{
    private protected RandomMethods() { }

    /// <summary>The numbers one by one.</summary>
    internal abstract Distributions Core { get; }

    /// <summary>Uniform numbers in [low, high).</summary>
    /// <param name="low">The lower end, included. Default 0.</param>
    /// <param name="high">The upper end, excluded. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray uniform(NDArray? low = null, NDArray? high = null, Shape? size = null)
    {
        low ??= 0.0;
        high ??= 1.0;
        return Draws.Fill<double>(Core, size, (c, a, b, _) => a + (b - a) * c.NextDouble(), low, high);
    }

    /// <summary>Normal numbers.</summary>
    /// <param name="loc">The mean. Default 0.</param>
    /// <param name="scale">The standard deviation, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray normal(NDArray? loc = null, NDArray? scale = null, Shape? size = null)
    {
        loc ??= 0.0;
        scale ??= 1.0;
        Draws.Require(scale, "scale", x => x >= 0, "scale < 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => a + b * c.NextNormal(), loc, scale);
    }

    /// <summary>Exponential numbers.</summary>
    /// <param name="scale">The mean, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray exponential(NDArray? scale = null, Shape? size = null)
    {
        scale ??= 1.0;
        Draws.Require(scale, "scale", x => x >= 0, "scale < 0");
        return Draws.Fill<double>(Core, size, (c, a, _, _) => a * c.NextExponential(), scale);
    }

    /// <summary>Gamma numbers.</summary>
    /// <param name="shape">The shape parameter, not negative.</param>
    /// <param name="scale">The scale, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray gamma(NDArray shape, NDArray? scale = null, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        scale ??= 1.0;
        Draws.Require(shape, "shape", x => x >= 0, "shape < 0");
        Draws.Require(scale, "scale", x => x >= 0, "scale < 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => b * c.NextGamma(a), shape, scale);
    }

    /// <summary>Beta numbers.</summary>
    /// <param name="a">The first parameter, above 0.</param>
    /// <param name="b">The second parameter, above 0.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray beta(NDArray a, NDArray b, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Draws.Require(a, "a", x => x > 0, "a <= 0");
        Draws.Require(b, "b", x => x > 0, "b <= 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => c.NextBeta(a, b), a, b);
    }

    /// <summary>How many of n trials succeed.</summary>
    /// <param name="n">The number of trials, not negative.</param>
    /// <param name="p">The chance of each, in [0, 1].</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type int64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray binomial(NDArray n, NDArray p, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(n);
        ArgumentNullException.ThrowIfNull(p);
        Draws.Require(n, "n", x => x >= 0, "n < 0");
        Draws.Require(p, "p", x => x is >= 0 and <= 1, "p < 0, p > 1 or p is NaN");
        return Draws.Fill<long>(Core, size, (c, a, b, _) => c.NextBinomial((long)a, b), n, p);
    }

    /// <summary>Poisson numbers.</summary>
    /// <param name="lam">The mean, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type int64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray poisson(NDArray? lam = null, Shape? size = null)
    {
        lam ??= 1.0;
        Draws.Require(lam, "lam", x => x >= 0, "lam < 0 or lam is NaN");
        return Draws.Fill<long>(Core, size, (c, a, _, _) => c.NextPoisson(a), lam);
    }

    /// <summary>How many trials until the first success.</summary>
    /// <param name="p">The chance of each, in (0, 1].</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type int64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray geometric(NDArray p, Shape? size = null)
    {
        ArgumentNullException.ThrowIfNull(p);
        Draws.Require(p, "p", x => x is > 0 and <= 1, "p <= 0, p > 1 or p contains NaNs");
        return Draws.Fill<long>(Core, size, (c, a, _, _) => c.NextGeometric(a), p);
    }

    /// <summary>Laplace numbers.</summary>
    /// <param name="loc">The middle. Default 0.</param>
    /// <param name="scale">The mean distance from it, not negative. Default 1.</param>
    /// <param name="size">The shape of the result; null: that of the parameters.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public NDArray laplace(NDArray? loc = null, NDArray? scale = null, Shape? size = null)
    {
        loc ??= 0.0;
        scale ??= 1.0;
        Draws.Require(scale, "scale", x => x >= 0, "scale < 0");
        return Draws.Fill<double>(Core, size, (c, a, b, _) => c.NextLaplace(a, b), loc, scale);
    }
}
