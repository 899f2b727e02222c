namespace KerasBridge.Numpy;

/// <summary>Less common products.</summary>
internal static class MoreProducts
{
    /// <summary>Sums of products over the last axes.</summary>
    public static NDArray Inner(NDArray a, NDArray b)
    {
        if (a.ndim == 0 || b.ndim == 0) return a * b;
        if (a.Dims[^1] != b.Dims[^1])
        {
            var turned = b.ndim < 2 ? b : b.swapaxes(-1, -2);
            throw new ShapeException($"shapes {ShapeText.Bare(a.shape)} and {ShapeText.Bare(turned.shape)} not aligned: {a.Dims[^1]} (dim {a.ndim - 1}) != {b.Dims[^1]} (dim {Math.Max(b.ndim - 2, 0)})");
        }
        return Products.TensorDot(a, b, [-1], [-1]);
    }

    /// <summary>Kronecker's product.</summary>
    public static NDArray Kron(NDArray a, NDArray b)
    {
        var rank = Math.Max(a.ndim, b.ndim);
        int[] da = [.. Enumerable.Repeat(1, rank - a.ndim), .. a.Dims], db = [.. Enumerable.Repeat(1, rank - b.ndim), .. b.Dims];
        var left = a.reshape(Shape.FromInts([.. da.SelectMany(d => new[] { d, 1 })]));
        var right = b.reshape(Shape.FromInts([.. db.SelectMany(d => new[] { 1, d })]));
        return (left * right).reshape(Shape.FromInts([.. da.Zip(db, (x, y) => x * y)]));
    }

    /// <summary>The cross product of vectors in the last axis.</summary>
    /// <exception cref="ShapeException">The vectors have not 2 or 3 elements.</exception>
    public static NDArray Cross(NDArray a, NDArray b)
    {
        if (a.ndim == 0 || b.ndim == 0 || a.Dims[^1] is not (2 or 3) || b.Dims[^1] is not (2 or 3))
            throw new ShapeException($"incompatible dimensions for cross product\n(dimension must be 2 or 3). Received: shapes {a.shape} and {b.shape}");
        NDArray A(int i) => a.Get(EllipsisType.Value, i);
        NDArray B(int i) => b.Get(EllipsisType.Value, i);
        var z = A(0) * B(1) - A(1) * B(0);
        if (a.Dims[^1] == 2 && b.Dims[^1] == 2) return z;
        NDArray a2 = a.Dims[^1] == 3 ? A(2) : 0, b2 = b.Dims[^1] == 3 ? B(2) : 0;
        return Joining.Stack([.. Arranging.BroadcastAll([A(1) * b2 - a2 * B(1), a2 * B(0) - A(0) * b2, z])], -1);
    }
}
