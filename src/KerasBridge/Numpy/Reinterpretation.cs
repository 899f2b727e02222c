namespace KerasBridge.Numpy;

/// <summary>The same bytes as elements of another type.</summary>
internal static class Reinterpretation
{
    /// <summary>A view of the memory as another type; the last axis grows or shrinks with the size of the elements.</summary>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static NDArray View(NDArray a, DType? dtype)
    {
        if (dtype is not { } type || type == a.dtype) return a.View(a.shape, a.ByteStrides.ToArray(), a.Offset);
        if (type.itemsize == a.itemsize) return a.View(a.shape, a.ByteStrides.ToArray(), a.Offset, type);
        if (a.ndim == 0) throw new ArgumentException("Changing the dtype of a 0d array is only supported if the itemsize is unchanged");
        if (a.ByteStrides[^1] != a.itemsize && a.Dims[^1] != 1) throw new ArgumentException("To change to a dtype of a different size, the last axis must be contiguous");
        var bytes = (long)a.Dims[^1] * a.itemsize;
        if (bytes % type.itemsize != 0)
            throw new ArgumentException("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.");
        int[] dims = [.. a.Dims[..^1], checked((int)(bytes / type.itemsize))];
        nint[] strides = [.. a.ByteStrides[..^1], type.itemsize];
        return a.View(Shape.FromInts(dims), strides, a.Offset, type);
    }
}
