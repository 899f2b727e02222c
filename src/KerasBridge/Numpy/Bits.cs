namespace KerasBridge.Numpy;

/// <summary>Functions that look at the bits of integers.</summary>
internal static class Bits
{
    /// <summary>All bits turned; for bool: not.</summary>
    /// <exception cref="DTypeException">The elements are floats.</exception>
    public static NDArray Invert(NDArray value)
    {
        if (value.dtype.IsBool) return Elementwise.Unary(UnaryUFuncs.LogicalNot, value);
        if (!value.dtype.IsInteger)
            throw new DTypeException("ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''");
        var ones = NDArray.Allocate(Shape.Scalar, value.dtype);
        ElementAccess.Set(ones, 0, -1L);
        return Elementwise.Binary(BinaryUFuncs.BitwiseXor, value.IsWeak ? value.As(ArrayKind.Scalar) : value, ones);
    }
}
