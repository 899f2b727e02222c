namespace KerasBridge.Numpy;

/// <summary>Arrays in which NaN does not count.</summary>
internal static class NotNumbers
{
    /// <summary>Where there are numbers; null where all types are numbers.</summary>
    public static NDArray? Numbers(NDArray a) => a.dtype.IsFloat ? ~Elementwise.Unary(UnaryUFuncs.IsNaN, a) : null;

    /// <summary>A copy with something else for NaN.</summary>
    public static NDArray Replace(NDArray a, NDArray value) => Numbers(a) is { } numbers ? Selecting.Where(numbers, a, value) : a;

    /// <summary>The position of the largest or smallest number.</summary>
    /// <exception cref="ArgumentException">A slice has only NaN.</exception>
    public static NDArray ArgExtreme(NDArray a, Axis axis, bool keepdims, bool largest)
    {
        if (Numbers(a) is not { } numbers) return Sorting.ArgExtreme(a, axis, keepdims, largest);
        if (!Reduction.All(Reduction.Any(numbers, axis, false), default, false).Truth()) throw new ArgumentException("All-NaN slice encountered");
        return Sorting.ArgExtreme(Replace(a, largest ? double.NegativeInfinity : double.PositiveInfinity), axis, keepdims, largest);
    }

    /// <summary>NaN and infinities replaced.</summary>
    public static NDArray ToNumbers(NDArray x, bool copy, double nan, double? posinf, double? neginf)
    {
        if (!x.dtype.IsFloat) return copy ? x.copy().ScalarIfZeroD() : x;
        var largest = x.dtype.Code switch { DTypeCode.Float32 => float.MaxValue, DTypeCode.Float16 => (double)Half.MaxValue, _ => double.MaxValue };
        var result = Selecting.Where(Elementwise.Unary(UnaryUFuncs.IsNaN, x), nan, x);
        result = Selecting.Where(Elementwise.Unary(UnaryUFuncs.IsPositiveInfinity, x), posinf ?? largest, result);
        result = Selecting.Where(Elementwise.Unary(UnaryUFuncs.IsNegativeInfinity, x), neginf ?? -largest, result);
        if (copy) return result.ScalarIfZeroD();
        result.CopyTo(x);
        return x;
    }
}
