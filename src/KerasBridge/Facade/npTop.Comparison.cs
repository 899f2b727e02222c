using KerasBridge.Numpy;

namespace KerasBridge;

// Comparisons and logic.
public partial class npTop
{
    /// <summary>Whether elements are equal.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray equal(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Equal, x1, x2, @out, where, dtype);

    /// <summary>Whether elements differ.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray not_equal(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.NotEqual, x1, x2, @out, where, dtype);

    /// <summary>Whether the first is less.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray less(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Less, x1, x2, @out, where, dtype);

    /// <summary>Whether the first is less or equal.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray less_equal(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LessEqual, x1, x2, @out, where, dtype);

    /// <summary>Whether the first is greater.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray greater(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.Greater, x1, x2, @out, where, dtype);

    /// <summary>Whether the first is greater or equal.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray greater_equal(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.GreaterEqual, x1, x2, @out, where, dtype);

    /// <summary>Whether both are true.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray logical_and(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LogicalAnd, x1, x2, @out, where, dtype);

    /// <summary>Whether one of both is true.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray logical_or(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LogicalOr, x1, x2, @out, where, dtype);

    /// <summary>Whether exactly one of both is true.</summary>
    /// <param name="x1">An array or number.</param>
    /// <param name="x2">An array or number; both are broadcast.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray logical_xor(NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Binary(BinaryUFuncs.LogicalXor, x1, x2, @out, where, dtype);
}
