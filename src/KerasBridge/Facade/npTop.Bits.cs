using KerasBridge.Numpy;

namespace KerasBridge;

// Bits, angles and logarithmic sums.
public partial class npTop
{
    /// <summary>The bits that both have.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray bitwise_and(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.BitwiseAnd, x1, x2, @out, where, dtype);

    /// <summary>The bits that either has.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray bitwise_or(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.BitwiseOr, x1, x2, @out, where, dtype);

    /// <summary>The bits that exactly one has.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray bitwise_xor(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.BitwiseXor, x1, x2, @out, where, dtype);

    /// <summary>Bits shifted to the left.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray left_shift(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LeftShift, x1, x2, @out, where, dtype);

    /// <summary>Bits shifted to the right.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray right_shift(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.RightShift, x1, x2, @out, where, dtype);

    /// <summary>The greatest common divisors.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray gcd(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Gcd, x1, x2, @out, where, dtype);

    /// <summary>The least common multiples.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray lcm(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Lcm, x1, x2, @out, where, dtype);

    /// <summary>The angles of the points (x2, x1), in radians.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray arctan2(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Arctan2, x1, x2, @out, where, dtype);

    /// <summary>The lengths of hypotenuses.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray hypot(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Hypot, x1, x2, @out, where, dtype);

    /// <summary>log(exp(x1) + exp(x2)), without overflow.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray logaddexp(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LogAddExp, x1, x2, @out, where, dtype);

    /// <summary>log2(2**x1 + 2**x2), without overflow.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray logaddexp2(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LogAddExp2, x1, x2, @out, where, dtype);

    /// <summary>The first with the sign of the second.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray copysign(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.CopySign, x1, x2, @out, where, dtype);

    /// <summary>The next number after the first, towards the second.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray nextafter(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.NextAfter, x1, x2, @out, where, dtype);

    /// <summary>0 below 0, 1 above, at 0 the second.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray heaviside(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Heaviside, x1, x2, @out, where, dtype);
}
