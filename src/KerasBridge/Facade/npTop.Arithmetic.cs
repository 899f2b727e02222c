using KerasBridge.Numpy;

namespace KerasBridge;

// Functions of two arrays that the operators know.
public partial class npTop
{
    /// <summary>The sums of elements.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray add(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Add, x1, x2, @out, where, dtype);

    /// <summary>The differences of elements.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray subtract(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Subtract, x1, x2, @out, where, dtype);

    /// <summary>The products of elements.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray multiply(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Multiply, x1, x2, @out, where, dtype);

    /// <summary>The quotients of elements; integers give <c>float64</c>.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray divide(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Divide, x1, x2, @out, where, dtype);

    /// <summary>The quotients of elements; integers give <c>float64</c>.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray true_divide(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Divide, x1, x2, @out, where, dtype);

    /// <summary>The quotients rounded down.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray floor_divide(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.FloorDivide, x1, x2, @out, where, dtype);

    /// <summary>The remainders, with the sign of the divisor.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray remainder(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Remainder, x1, x2, @out, where, dtype);

    /// <summary>The remainders, with the sign of the divisor.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray mod(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Remainder, x1, x2, @out, where, dtype);

    /// <summary>The remainders, with the sign of the dividend.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray fmod(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Fmod, x1, x2, @out, where, dtype);

    /// <summary>The first to the power of the second; integers refuse negative exponents.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray power(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Power, x1, x2, @out, where, dtype);

    /// <summary>The first to the power of the second; integers refuse negative exponents.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray pow(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Power, x1, x2, @out, where, dtype);

    /// <summary>The first to the power of the second, in <c>float64</c>.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray float_power(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.FloatPower, x1, x2, @out, where, dtype);

    /// <summary>The larger of both; NaN wins.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray maximum(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Maximum, x1, x2, @out, where, dtype);

    /// <summary>The smaller of both; NaN wins.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray minimum(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Minimum, x1, x2, @out, where, dtype);

    /// <summary>The larger of both; NaN loses.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray fmax(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Fmax, x1, x2, @out, where, dtype);

    /// <summary>The smaller of both; NaN loses.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray fmin(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Fmin, x1, x2, @out, where, dtype);
}
