namespace KerasBridge.Numpy;

/// <summary>Calls of functions with all of NumPy's arguments.</summary>
internal static class FunctionCalls
{
    /// <summary>A function of two arrays, for all or some elements.</summary>
    public static NDArray Binary(UFunc f, NDArray x1, NDArray x2, NDArray? @out, NDArray? where, DType? dtype) =>
        where is null ? Elementwise.Binary(f, x1, x2, @out, dtype) : Some(Elementwise.Binary(f, x1, x2, null, dtype), @out, where);

    /// <summary>A function of one array, for all or some elements.</summary>
    public static NDArray Unary(UFunc f, NDArray x, NDArray? @out, NDArray? where, DType? dtype) =>
        where is null ? Elementwise.Unary(f, x, @out, dtype) : Some(Elementwise.Unary(f, x, null, dtype), @out, where);

    private static NDArray Some(NDArray all, NDArray? @out, NDArray where)
    {
        var target = @out ?? NDArray.Allocate(Broadcast.Shapes([all.shape, where.shape]), all.dtype, clear: true);
        Selecting.CopyMasked(Broadcast.To(all, target.shape), target, Broadcast.To(where.dtype.IsBool ? where : where.astype("bool"), target.shape));
        return target;
    }

    /// <summary>What <c>np.float32(x)</c> gives.</summary>
    public static NDArray Convert(NDArray x, DType dtype)
    {
        Assignment.CheckNumber(x, dtype);
        var result = x.astype(dtype);
        return x.ndim == 0 ? result.As(ArrayKind.Scalar) : result;
    }
}
