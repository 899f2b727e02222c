namespace KerasBridge.Numpy;

/// <summary>Results that go into a given array.</summary>
internal static class Output
{
    /// <summary>The result, written into <paramref name="out"/> where that is given.</summary>
    /// <exception cref="ShapeException">It has another shape.</exception>
    public static NDArray To(NDArray? @out, NDArray result)
    {
        if (@out is null) return result;
        if (@out.shape != result.shape) throw new ShapeException($"output array does not match result. Expected: shape={result.shape}. Received: out of shape={@out.shape}");
        Assignment.Fill(@out, result);
        return @out;
    }

    /// <summary>The mean, or the mean and the sum of the weights.</summary>
    public static NDArrayOrTuple Average((NDArray Mean, NDArray Weights) result, bool returned) =>
        returned ? new([result.Mean, result.Weights], true) : new([result.Mean], false);
}
