using KerasBridge.Numpy;

namespace KerasBridge;

// Functions of one array: signs, roundings, questions.
public partial class npTop
{
    /// <summary>The elements with the other sign.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray negative(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Negative, x, @out, where, dtype);

    /// <summary>The elements as they are; a copy.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray positive(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Positive, x, @out, where, dtype);

    /// <summary>The elements without their signs.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray abs(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Absolute, x, @out, where, dtype);

    /// <summary>The elements without their signs.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray absolute(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Absolute, x, @out, where, dtype);

    /// <summary>-1, 0 or 1; NaN stays.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray sign(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Sign, x, @out, where, dtype);

    /// <summary>The squares.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray square(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Square, x, @out, where, dtype);

    /// <summary>1 by each element, in its type.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray reciprocal(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Reciprocal, x, @out, where, dtype);

    /// <summary>The nearest whole numbers; halves to the even one.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray rint(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Rint, x, @out, where, dtype);

    /// <summary>Whether elements are NaN.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray isnan(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.IsNaN, x, @out, where, dtype);

    /// <summary>Whether elements are infinite.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray isinf(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.IsInfinity, x, @out, where, dtype);

    /// <summary>Whether elements are neither infinite nor NaN.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray isfinite(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.IsFinite, x, @out, where, dtype);

    /// <summary>Whether elements are positive infinity.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray isposinf(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.IsPositiveInfinity, x, @out, where, dtype);

    /// <summary>Whether elements are negative infinity.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray isneginf(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.IsNegativeInfinity, x, @out, where, dtype);

    /// <summary>Whether elements have the sign bit.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray signbit(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.SignBit, x, @out, where, dtype);

    /// <summary>Whether elements are zero.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray logical_not(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.LogicalNot, x, @out, where, dtype);

    /// <summary>Rounded down; integers stay.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray floor(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Floor, x, @out, where, dtype);

    /// <summary>Rounded up; integers stay.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray ceil(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Ceiling, x, @out, where, dtype);

    /// <summary>Without fractions; integers stay.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray trunc(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Truncate, x, @out, where, dtype);

    /// <summary>Without fractions; integers stay.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray fix(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Truncate, x, @out, where, dtype);

    /// <summary>The distances to the next numbers.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray spacing(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Spacing, x, @out, where, dtype);
}
