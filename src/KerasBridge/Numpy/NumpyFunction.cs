using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>A function of two arrays as an object: <c>np.add.outer(x, y)</c>, <c>np.maximum.accumulate(x)</c>.</summary>
public sealed class NumpyFunction
{
    private readonly UFunc _function;

    internal NumpyFunction(UFunc function) => _function = function;

    /// <summary>The function's name in NumPy.</summary>
    public string name => _function.Name;

    /// <summary>The function of every pair of an element of the first and one of the second.</summary>
    /// <param name="A">An array.</param>
    /// <param name="B">An array.</param>
    /// <returns>An array of both shapes, one behind the other.</returns>
    public NDArray outer(NDArray A, NDArray B) =>
        Elementwise.Binary(_function, A.reshape(Shape.FromInts([.. A.Dims, .. Enumerable.Repeat(1, B.ndim)])), B);

    /// <summary>The function folded along axes.</summary>
    /// <param name="array">An array.</param>
    /// <param name="axis">The axes that go; <c>None</c>: all.</param>
    /// <param name="dtype">The type to work in; null: the array's, sums of small integers in 64 bits.</param>
    /// <param name="keepdims">Whether the axes stay with size 1.</param>
    /// <returns>The result.</returns>
    public NDArray reduce(NDArray array, Axis? axis = null, DType? dtype = null, bool keepdims = false)
    {
        var axes = axis ?? 0;
        return _function.Name switch
        {
            "add" => Reduction.Sum(array, axes, dtype, keepdims),
            "multiply" => Reduction.Prod(array, axes, dtype, keepdims),
            "maximum" => Reduction.Max(array, axes, keepdims),
            "minimum" => Reduction.Min(array, axes, keepdims),
            "logical_and" => Reduction.All(array, axes, keepdims),
            "logical_or" => Reduction.Any(array, axes, keepdims),
            _ => Reduction.Fold(_function, dtype is { } type ? array.astype(type) : array, axes, keepdims),
        };
    }

    /// <summary>All intermediate results of the function along an axis.</summary>
    /// <param name="array">An array.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="dtype">The type to work in.</param>
    /// <returns>An array of the same shape.</returns>
    public NDArray accumulate(NDArray array, int axis = 0, DType? dtype = null) => Sorting.Accumulate(_function, array, axis, dtype);

    /// <summary>Applies the function in place at positions, once for every mention of a position.</summary>
    /// <param name="a">The array to change.</param>
    /// <param name="indices">The positions along its first axis.</param>
    /// <param name="b">The second operand, broadcast to the positions.</param>
    public void at(NDArray a, NDIndex indices, NDArray b)
    {
        var places = new List<NDIndex>();
        if (indices.Kind == IndexKind.Array && indices.Value is NDArray { dtype.IsBool: false } positions)
        {
            foreach (var place in positions.ToArray<long>()) places.Add(place);
            b = Broadcast.To(b, Shape.FromInts([.. positions.Dims, .. a.Dims[1..]])).reshape(Shape.FromInts([places.Count, .. a.Dims[1..]]));
            for (var i = 0; i < places.Count; i++) a[places[i]] = Elementwise.Binary(_function, a[places[i]], b[i]);
            return;
        }
        a[indices] = Elementwise.Binary(_function, a[indices], b);
    }
}
