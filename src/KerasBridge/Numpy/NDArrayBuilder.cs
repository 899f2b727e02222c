namespace KerasBridge.Numpy;

/// <summary>What <c>NDArray x = [[1, 2], [3, 4]]</c> calls.</summary>
public static class NDArrayBuilder
{
    /// <summary>Stacks elements along a new first axis, as <c>np.array</c> of a list does.</summary>
    /// <param name="items">The elements: numbers or arrays, all of one shape.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static NDArray Create(ReadOnlySpan<NDArray> items) => Nested.Stack(items);
}
