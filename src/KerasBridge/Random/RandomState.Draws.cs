namespace KerasBridge.Random;

public sealed partial class RandomState
{
    /// <summary>Uniform numbers in [0, 1).</summary>
    /// <param name="args">The sizes of the result; none: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray rand(params ReadOnlySpan<int> args) => random_sample(args.Length == 0 ? null : Shape.FromInts(args.ToArray()));

    /// <summary>Normal numbers of mean 0 and deviation 1.</summary>
    /// <param name="args">The sizes of the result; none: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray randn(params ReadOnlySpan<int> args) => standard_normal(args.Length == 0 ? null : Shape.FromInts(args.ToArray()));

    /// <summary>Uniform numbers in [0, 1).</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray random(Shape? size = null) => random_sample(size);

    /// <summary>Uniform numbers in [0, 1).</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray random_sample(Shape? size = null)
    {
        var result = NDArray.Allocate(size ?? Shape.Scalar, DType.Float64);
        _core.Random(result.Span<double>());
        return Draws.Finish(result, size);
    }

    /// <summary>Normal numbers of mean 0 and deviation 1.</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray standard_normal(Shape? size = null)
    {
        var result = NDArray.Allocate(size ?? Shape.Scalar, DType.Float64);
        _core.Normal(result.Span<double>());
        return Draws.Finish(result, size);
    }

    /// <summary>Exponential numbers of mean 1.</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public NDArray standard_exponential(Shape? size = null) => Draws.Doubles(Core, size, c => c.NextExponential());

    /// <summary>Gamma numbers of scale 1.</summary>
    /// <param name="shape">The shape parameter, not negative.</param>
    /// <param name="size">The shape of the result; null: that of the parameter.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">The parameter is negative.</exception>
    public NDArray standard_gamma(NDArray shape, Shape? size = null) => gamma(shape, 1.0, size);

    /// <summary>Integers low … high − 1, or 0 … low − 1 if only one bound is given.</summary>
    /// <param name="low">The lower bound, included.</param>
    /// <param name="high">The upper bound, excluded.</param>
    /// <param name="size">The shape of the result; null: that of the bounds.</param>
    /// <param name="dtype">The type of the result; default int64.</param>
    /// <returns>The integers.</returns>
    /// <exception cref="ArgumentException">A bound does not fit the type, or there is no number between them.</exception>
    public NDArray randint(NDArray low, NDArray? high = null, Shape? size = null, DType? dtype = null) =>
        IntegerDraws.Fill(Core, low, high, size, dtype, endpoint: false);

    /// <summary>Picks elements at random.</summary>
    /// <param name="a">An array of one axis, or an integer n for 0 … n − 1.</param>
    /// <param name="size">The shape of the result; null: one element.</param>
    /// <param name="replace">Whether an element may be picked more than once.</param>
    /// <param name="p">The chance of each element; null: all alike.</param>
    /// <returns>The elements.</returns>
    /// <exception cref="ArgumentException">There are not enough elements, or the chances do not fit.</exception>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null) => Choices.Pick(Core, a, size, replace, p, 0, true);

    /// <summary>Shuffles an array along its first axis, in place.</summary>
    /// <param name="x">The array.</param>
    public void shuffle(NDArray x) => Orders.Shuffle(Core, x, 0);

    /// <summary>Shuffles a list, in place.</summary>
    /// <param name="x">The list or .NET array.</param>
    public void shuffle<T>(IList<T> x) => Orders.Shuffle(Core, x);

    /// <summary>A shuffled range, or a copy of an array shuffled along its first axis.</summary>
    /// <param name="x">An integer n for 0 … n − 1, or an array.</param>
    /// <returns>The new array.</returns>
    public NDArray permutation(NDArray x) => Orders.Permutation(Core, x, 0);
}
