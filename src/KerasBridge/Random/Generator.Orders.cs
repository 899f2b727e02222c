namespace KerasBridge.Random;

public sealed partial class Generator
{
    /// <summary>Integers low … high − 1, or 0 … low − 1 if only one bound is given.</summary>
    /// <param name="low">The lower bound, included.</param>
    /// <param name="high">The upper bound.</param>
    /// <param name="size">The shape of the result; null: that of the bounds.</param>
    /// <param name="dtype">The type of the result; default int64.</param>
    /// <param name="endpoint">Whether the upper bound is included.</param>
    /// <returns>The integers.</returns>
    /// <exception cref="ArgumentException">A bound does not fit the type, or there is no number between them.</exception>
    public NDArray integers(NDArray low, NDArray? high = null, Shape? size = null, DType? dtype = null, bool endpoint = false) =>
        IntegerDraws.Fill(Core, low, high, size, dtype, endpoint);

    /// <summary>Picks elements at random.</summary>
    /// <param name="a">An array, or an integer n for 0 … n − 1.</param>
    /// <param name="size">The shape of the result; null: one element.</param>
    /// <param name="replace">Whether an element may be picked more than once.</param>
    /// <param name="p">The chance of each element; null: all alike.</param>
    /// <param name="axis">The axis whose slices are the elements.</param>
    /// <param name="shuffle">Whether what is picked without replacement is in random order; false is quicker.</param>
    /// <returns>The elements.</returns>
    /// <exception cref="ArgumentException">There are not enough elements, or the chances do not fit.</exception>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null, int axis = 0, bool shuffle = true) =>
        Choices.Pick(Core, a, size, replace, p, axis, shuffle);

    /// <summary>Shuffles an array along an axis, in place.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis.</param>
    public void shuffle(NDArray x, int axis = 0) => Orders.Shuffle(Core, x, axis);

    /// <summary>Shuffles a list, in place.</summary>
    /// <param name="x">The list or .NET array.</param>
    public void shuffle<T>(IList<T> x) => Orders.Shuffle(Core, x);

    /// <summary>A shuffled range, or a copy of an array shuffled along an axis.</summary>
    /// <param name="x">An integer n for 0 … n − 1, or an array.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The new array.</returns>
    public NDArray permutation(NDArray x, int axis = 0) => Orders.Permutation(Core, x, axis);

    /// <summary>A copy of an array in which each lane along an axis is shuffled on its own.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis; null: all elements are shuffled as one lane.</param>
    /// <returns>The new array.</returns>
    public NDArray permuted(NDArray x, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        var result = x.copy();
        if (axis is null)
        {
            Orders.Shuffle(Core, result.ravel(), 0);
            return result;
        }
        var at = Axis.Normalize(axis.Value, x.ndim);
        if (x.LongSize == 0) return result;
        var lanes = MoveLast(x, at).copy().reshape(Shape.FromInts([-1, x.Dims[at]]));
        for (var i = 0; i < lanes.Dims[0]; i++) Orders.Shuffle(Core, lanes.Row(i), 0);
        WriteLanes(lanes, result, at);
        return result;
    }

    private static void WriteLanes(NDArray lanes, NDArray result, int axis)
    {
        var target = MoveLast(result, axis);
        lanes.reshape(target.shape).CopyTo(target);
    }

    private static NDArray MoveLast(NDArray x, int axis)
    {
        int[] axes = [.. Enumerable.Range(0, x.ndim).Where(i => i != axis), axis];
        return x.transpose(axes);
    }
}
