using KerasBridge.Numpy;

namespace KerasBridge;

// Dtypes called as functions; np has the dtypes themselves by the same names.
public partial class npTop
{
    /// <summary>A value as NumPy's <c>float16</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray float16(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Float16));

    /// <summary>A value as NumPy's <c>float32</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray float32(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Float32));

    /// <summary>A value as NumPy's <c>float64</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray float64(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Float64));

    /// <summary>A value as NumPy's <c>int8</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray int8(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Int8));

    /// <summary>A value as NumPy's <c>int16</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray int16(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Int16));

    /// <summary>A value as NumPy's <c>int32</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray int32(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Int32));

    /// <summary>A value as NumPy's <c>int64</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray int64(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Int64));

    /// <summary>A value as NumPy's <c>uint8</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray uint8(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.UInt8));

    /// <summary>A value as NumPy's <c>uint16</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray uint16(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.UInt16));

    /// <summary>A value as NumPy's <c>uint32</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray uint32(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.UInt32));

    /// <summary>A value as NumPy's <c>uint64</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray uint64(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.UInt64));

    /// <summary>A value as NumPy's <c>bool_</c>: a scalar, or an array converted.</summary>
    /// <param name="x">The value.</param>
    /// <returns>The converted value.</returns>
    /// <exception cref="OverflowException">A Python integer does not fit.</exception>
    public static NDArray bool_(NDArray x) => FunctionCalls.Convert(x, new DType(DTypeCode.Bool));
}
