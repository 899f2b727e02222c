namespace KerasBridge.Numpy;

/// <summary>Arrays scaled so that every vector along an axis has the norm 1.</summary>
internal static class Normalizer
{
    /// <summary>The array divided by its norms; vectors of zeros stay. float32 stays float32, anything else becomes float64.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis along which the vectors lie.</param>
    /// <param name="order">The norm's order: 2 Euclidean, 1 sum of absolute values, infinity the largest one, 0 the number of non-zeros.</param>
    /// <exception cref="ArgumentException">There is no such axis, or the elements are no numbers.</exception>
    public static NDArray Normalize(NDArray x, int axis, double order)
    {
        if (x.dtype.IsText) throw new DTypeException($"normalize takes numbers. Expected: an array of numbers. Received: dtype={x.dtype}, shape={x.shape}");
        var at = axis < 0 ? axis + x.ndim : axis;
        if ((uint)at >= (uint)x.ndim)
            throw new ArgumentException($"axis {axis} is out of bounds for array of dimension {x.ndim}. Expected: an axis from {-x.ndim} to {x.ndim - 1}. Received: axis={axis}, shape={x.shape}");
        var result = x.astype(DType.Float64);
        var values = result.AsSpan<double>();
        var length = x.Dims[at];
        var inner = 1;
        foreach (var size in x.Dims[(at + 1)..]) inner *= size;
        for (var start = 0; start < values.Length; start += length * inner)
        {
            for (var i = start; i < start + inner; i++) Scale(values[i..(start + length * inner)], inner, length, order);
        }
        GC.KeepAlive(result);
        return x.dtype.IsFloat ? result.astype(x.dtype) : result;
    }

    private static void Scale(Span<double> values, int step, int length, double order)
    {
        var norm = 0.0;
        for (var i = 0; i < length; i++)
        {
            var size = Math.Abs(values[i * step]);
            norm = order switch
            {
                double.PositiveInfinity => Math.Max(norm, size),
                double.NegativeInfinity => i == 0 ? size : Math.Min(norm, size),
                0 => norm + (size != 0 ? 1 : 0),
                1 => norm + size,
                2 => norm + size * size,
                _ => norm + Math.Pow(size, order),
            };
        }
        if (double.IsFinite(order) && order is not (0 or 1)) norm = order == 2 ? Math.Sqrt(norm) : Math.Pow(norm, 1 / order);
        if (norm == 0) return;
        for (var i = 0; i < length; i++) values[i * step] /= norm;
    }
}
