namespace KerasBridge.Numpy;

/// <summary>Means and variances.</summary>
internal static class Statistics
{
    /// <summary>The mean along axes; integers in <c>float64</c>, halves in <c>float32</c>.</summary>
    public static NDArray Mean(NDArray a, Axis axis, DType? dtype, bool keepdims, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        var type = dtype ?? (a.dtype.IsFloat ? a.dtype : DType.Float64);
        var work = dtype is null && a.dtype.Code == DTypeCode.Float16 ? DType.Float32 : type;
        NDArray count = where is null ? Reduction.Count(a, axis)
            : Reduction.Sum(Broadcast.To(where, a.shape), axis, DType.Int64, keepdims);
        var sum = Reduction.Sum(a, axis, work, keepdims, null, where);
        var mean = Divide(sum, count, work);
        return mean.dtype == type ? mean : Retype(mean, type);
    }

    /// <summary>The variance along axes.</summary>
    public static NDArray Var(NDArray a, Axis axis, DType? dtype, double ddof, bool keepdims, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        var type = dtype ?? (a.dtype.IsFloat ? a.dtype : DType.Float64);
        var work = dtype is null && a.dtype.Code == DTypeCode.Float16 ? DType.Float32 : type;
        var mean = Mean(a.dtype.Code == DTypeCode.Float16 ? a.astype(work) : a, axis, work, true, where);
        var source = a.dtype == work ? a : a.astype(work);
        var deviation = Elementwise.Binary(BinaryUFuncs.Subtract, source, mean);
        if (deviation.ndim > 0) Elementwise.Binary(BinaryUFuncs.Multiply, deviation, deviation, deviation);
        else deviation = Elementwise.Binary(BinaryUFuncs.Multiply, deviation, deviation);
        var sum = Reduction.Sum(deviation, axis, work, keepdims, null, where);
        if (a.ndim > 0) deviation.FreeTemporary();
        NDArray count = where is null ? Math.Max(Reduction.Count(a, axis) - ddof, 0)
            : Elementwise.Binary(BinaryUFuncs.Maximum, Elementwise.Binary(BinaryUFuncs.Subtract, Reduction.Sum(Broadcast.To(where, a.shape), axis, DType.Int64, keepdims), ddof), 0);
        var result = Divide(sum, count, work);
        return result.dtype == type ? result : Retype(result, type);
    }

    /// <summary>The standard deviation along axes.</summary>
    public static NDArray Std(NDArray a, Axis axis, DType? dtype, double ddof, bool keepdims, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        var type = dtype ?? (a.dtype.IsFloat ? a.dtype : DType.Float64);
        return Retype(Elementwise.Unary(UnaryUFuncs.Sqrt, Var(a, axis, dtype, ddof, keepdims, where)), type);
    }

    /// <summary>The mean with weights, and the sum of the weights.</summary>
    /// <exception cref="ArgumentException">The weights do not fit, or their sum is zero.</exception>
    public static (NDArray Mean, NDArray Weights) Average(NDArray a, Axis axis, NDArray? weights, bool keepdims)
    {
        if (weights is null)
        {
            var mean = Mean(a, axis, null, keepdims);
            NDArray count = (double)Reduction.Count(a, axis);
            return (mean, Elementwise.Binary(BinaryUFuncs.Add, count, Elementwise.Binary(BinaryUFuncs.Multiply, mean, 0)));
        }
        if (weights.shape != a.shape)
        {
            if (axis.IsNone) throw new DTypeException("Axis must be specified when shapes of a and weights differ.");
            var at = axis.Single(a.ndim);
            if (weights.ndim != 1 || weights.Dims[0] != a.Dims[at]) throw new ShapeException("Shape of weights must be consistent with shape of a along specified axis.");
            int[] dims = [.. Enumerable.Repeat(1, a.ndim)];
            dims[at] = weights.Dims[0];
            weights = Broadcast.To(weights.reshape(Shape.FromInts(dims)), a.shape);
        }
        var type = Promotion.Promote(a.dtype.IsFloat ? a.dtype : DType.Float64, weights.dtype);
        var total = Reduction.Sum(weights, axis, type, keepdims);
        if (!Reduction.All(total, default, false).Truth()) throw new DivideByZeroException("Weights sum to zero, can't be normalized");
        var product = Elementwise.Binary(BinaryUFuncs.Multiply, a.astype(type), weights.astype(type));
        return (Divide(Reduction.Sum(product, axis, type, keepdims), total, type), total);
    }

    private static NDArray Divide(NDArray sum, NDArray count, DType type) =>
        Retype(Elementwise.Binary(BinaryUFuncs.Divide, sum, count.IsWeak ? count.astype("float64").As(ArrayKind.Python) : count), type);

    private static NDArray Retype(NDArray value, DType type) => value.dtype == type ? value : value.astype(type).ScalarIfZeroD();
}
