namespace KerasBridge.Numpy;

/// <summary>Writes values into arrays: broadcasts and converts, refusing what NumPy refuses.</summary>
internal static class Assignment
{
    /// <summary>Writes <paramref name="value"/>, broadcast, into every element of <paramref name="target"/>.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit, or the target must not be written.</exception>
    /// <exception cref="OverflowException">A Python number does not fit the dtype.</exception>
    public static void Fill(NDArray target, NDArray value)
    {
        target.RequireWriteable();
        CheckNumber(value, target.dtype);
        if (!Fits(value.shape, target.shape))
        {
            // Leading axes of size 1 are dropped where the value has too many.
            var extra = value.ndim - target.ndim;
            if (extra > 0 && value.Dims[..extra].IndexOfAnyExcept(1) < 0)
                value = value.reshape(Shape.FromInts(value.Dims[extra..].ToArray()));
            if (!Fits(value.shape, target.shape))
                throw new ShapeException($"could not broadcast input array from shape {ShapeText.Bare(value.shape)} into shape {ShapeText.Bare(target.shape)}");
        }
        value.CopyTo(target);
    }

    /// <summary>Refuses a Python number that the dtype cannot hold.</summary>
    /// <exception cref="OverflowException">The number is out of bounds.</exception>
    /// <exception cref="ArgumentException">NaN or infinity for an integer.</exception>
    public static void CheckNumber(NDArray value, DType dtype)
    {
        if (value.Kind != ArrayKind.Python || !dtype.IsInteger) return;
        if (value.dtype.IsInteger) CheckBounds((long)value, dtype);
        else if (value.dtype.IsFloat)
        {
            var number = (double)value;
            if (double.IsNaN(number)) throw new ArgumentException("cannot convert float NaN to integer");
            if (double.IsInfinity(number)) throw new OverflowException("cannot convert float infinity to integer");
            CheckBounds((long)number, dtype);
        }
    }

    /// <summary>Refuses a Python integer that the dtype cannot hold.</summary>
    /// <exception cref="OverflowException">The number is out of bounds.</exception>
    public static void CheckBounds(long number, DType dtype)
    {
        if (!InBounds(number, dtype)) throw new OverflowException($"Python integer {number} out of bounds for {dtype}");
    }

    /// <summary>Whether the dtype holds the number.</summary>
    public static bool InBounds(long number, DType dtype) => dtype.Code switch
    {
        DTypeCode.Int8 => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        DTypeCode.Int16 => number is >= short.MinValue and <= short.MaxValue,
        DTypeCode.Int32 => number is >= int.MinValue and <= int.MaxValue,
        DTypeCode.UInt8 => number is >= 0 and <= byte.MaxValue,
        DTypeCode.UInt16 => number is >= 0 and <= ushort.MaxValue,
        DTypeCode.UInt32 => number is >= 0 and <= uint.MaxValue,
        DTypeCode.UInt64 => number >= 0,
        _ => true,
    };

    private static bool Fits(Shape from, Shape to)
    {
        var missing = to.Rank - from.Rank;
        if (missing < 0) return false;
        for (var i = 0; i < from.Rank; i++)
        {
            if (from.Dims[i] != 1 && from.Dims[i] != to.Dims[i + missing]) return false;
        }
        return true;
    }
}
