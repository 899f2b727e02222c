using KerasBridge.Numpy;

namespace KerasBridge;

// Functions of one array: powers, logarithms, angles.
public partial class npTop
{
    /// <summary>e to the power of each element.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray exp(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Exp, x, @out, where, dtype);

    /// <summary>2 to the power of each element.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray exp2(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Exp2, x, @out, where, dtype);

    /// <summary>e to the power of each element, less 1; exact near 0.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray expm1(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Expm1, x, @out, where, dtype);

    /// <summary>Natural logarithms.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray log(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Log, x, @out, where, dtype);

    /// <summary>Logarithms to the base 2.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray log2(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Log2, x, @out, where, dtype);

    /// <summary>Logarithms to the base 10.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray log10(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Log10, x, @out, where, dtype);

    /// <summary>Natural logarithms of 1 + x; exact near 0.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray log1p(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Log1p, x, @out, where, dtype);

    /// <summary>Square roots; NaN of negative numbers.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray sqrt(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Sqrt, x, @out, where, dtype);

    /// <summary>Cube roots.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray cbrt(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Cbrt, x, @out, where, dtype);

    /// <summary>Sines of angles in radians.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray sin(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Sin, x, @out, where, dtype);

    /// <summary>Cosines of angles in radians.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray cos(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Cos, x, @out, where, dtype);

    /// <summary>Tangents of angles in radians.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray tan(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Tan, x, @out, where, dtype);

    /// <summary>Angles in radians whose sines are given.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray arcsin(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arcsin, x, @out, where, dtype);

    /// <summary>Angles in radians whose cosines are given.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray arccos(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arccos, x, @out, where, dtype);

    /// <summary>Angles in radians whose tangents are given.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray arctan(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arctan, x, @out, where, dtype);

    /// <summary>Angles in radians whose sines are given.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray asin(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arcsin, x, @out, where, dtype);

    /// <summary>Angles in radians whose cosines are given.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray acos(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arccos, x, @out, where, dtype);

    /// <summary>Angles in radians whose tangents are given.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray atan(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arctan, x, @out, where, dtype);

    /// <summary>Hyperbolic sines.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray sinh(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Sinh, x, @out, where, dtype);

    /// <summary>Hyperbolic cosines.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray cosh(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Cosh, x, @out, where, dtype);

    /// <summary>Hyperbolic tangents.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray tanh(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Tanh, x, @out, where, dtype);

    /// <summary>Inverse hyperbolic sines.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray arcsinh(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arcsinh, x, @out, where, dtype);

    /// <summary>Inverse hyperbolic cosines.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray arccosh(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arccosh, x, @out, where, dtype);

    /// <summary>Inverse hyperbolic tangents.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray arctanh(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.Arctanh, x, @out, where, dtype);

    /// <summary>Angles from degrees to radians.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray deg2rad(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.DegreesToRadians, x, @out, where, dtype);

    /// <summary>Angles from degrees to radians.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray radians(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.DegreesToRadians, x, @out, where, dtype);

    /// <summary>Angles from radians to degrees.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray rad2deg(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.RadiansToDegrees, x, @out, where, dtype);

    /// <summary>Angles from radians to degrees.</summary>
    /// <param name="x">An array or number.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="where">For which elements; null: all. Elsewhere the result is what was in <paramref name="out"/>, or 0.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray degrees(NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null) =>
        FunctionCalls.Unary(UnaryUFuncs.RadiansToDegrees, x, @out, where, dtype);
}
