using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>A Python number: it takes the dtype of the array that it meets.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NDArray(int value) => Zero((long)value, DType.Int64, ArrayKind.Python);

    /// <summary>A Python number: it takes the dtype of the array that it meets.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NDArray(long value) => Zero(value, DType.Int64, ArrayKind.Python);

    /// <summary>A Python number: it takes the dtype of the array that it meets, where that is a floating-point type.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NDArray(double value) => Zero(value, DType.Float64, ArrayKind.Python);

    /// <summary>A scalar of the type <c>float32</c>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NDArray(float value) => Zero(value, DType.Float32, ArrayKind.Scalar);

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator NDArray(bool value) => Zero(value ? (byte)1 : (byte)0, DType.Bool, ArrayKind.Python);

    /// <summary>A number that <c>evaluate</c> or <c>history</c> gave.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NDArray(Scalar value) => value.AsArray();

    /// <summary>A copy of a .NET array.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(float[] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(double[] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array; the dtype is <c>int32</c>.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(int[] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(long[] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(byte[] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(bool[] values) => Nested.FromDotNet(values);

    /// <summary>An array of text.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(string[] values) => Nested.ToArray(values);

    /// <summary>A copy of a .NET array; the shape is <c>(rows, columns)</c>.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(float[,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array; the shape is <c>(rows, columns)</c>.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(double[,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array; the shape is <c>(rows, columns)</c>.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(int[,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array; the shape is <c>(rows, columns)</c>.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(byte[,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array of rank 3.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(float[,,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array of rank 3.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(double[,,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array of rank 3.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(byte[,,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of a .NET array of rank 4.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(float[,,,] values) => Nested.FromDotNet(values);

    /// <summary>A copy of an array of rows, which must all have the same length.</summary>
    /// <param name="values">The rows.</param>
    public static implicit operator NDArray(float[][] values) => Nested.ToArray(values);

    /// <summary>A copy of an array of rows, which must all have the same length.</summary>
    /// <param name="values">The rows.</param>
    public static implicit operator NDArray(double[][] values) => Nested.ToArray(values);

    /// <summary>A copy of an array of rows, which must all have the same length.</summary>
    /// <param name="values">The rows.</param>
    public static implicit operator NDArray(int[][] values) => Nested.ToArray(values);

    /// <summary>Arrays stacked along a new first axis.</summary>
    /// <param name="values">The rows.</param>
    public static implicit operator NDArray(NDArray[] values) => Nested.Stack(values);

    /// <summary>Arrays stacked along a new first axis.</summary>
    /// <param name="values">The rows.</param>
    public static implicit operator NDArray(List<NDArray> values) => Nested.Stack(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values));

    /// <summary>A copy of a list.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(List<float> values) => Nested.FromDotNet(values.ToArray());

    /// <summary>A copy of a list.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(List<double> values) => Nested.FromDotNet(values.ToArray());

    /// <summary>A copy of a list; the dtype is <c>int32</c>.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(List<int> values) => Nested.FromDotNet(values.ToArray());

    /// <summary>An array of text.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(List<string> values) => Nested.ToArray(values);

    /// <summary>A copy of a span.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(ReadOnlySpan<float> values) => FromSpan(values);

    /// <summary>A copy of a span.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(Span<float> values) => FromSpan<float>(values);

    /// <summary>A copy of a span.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(ReadOnlySpan<double> values) => FromSpan(values);

    /// <summary>A copy of a span.</summary>
    /// <param name="values">The elements.</param>
    public static implicit operator NDArray(ReadOnlySpan<byte> values) => FromSpan(values);

    /// <summary>A copy of a span, as an array of one axis, or of the given shape.</summary>
    /// <param name="values">The elements in C order.</param>
    /// <param name="shape">The shape; null: one axis.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ShapeException">The shape has another number of elements.</exception>
    public static NDArray FromSpan<TElement>(ReadOnlySpan<TElement> values, Shape? shape = null) where TElement : unmanaged
    {
        shape ??= Shape.FromInts([values.Length]);
        if (shape.Size != values.Length) throw new ShapeException($"cannot reshape array of size {values.Length} into shape {ShapeText.Bare(shape)}");
        var result = Allocate(shape, typeof(TElement));
        values.CopyTo(result.Span<TElement>());
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>The only element, as a number that formats, compares and converts to <c>double</c>.</summary>
    /// <param name="array">An array of one element.</param>
    /// <exception cref="ArgumentException">The array has more than one element.</exception>
    public static implicit operator Scalar(NDArray array) => array.Only();

    /// <summary>The only element.</summary>
    /// <param name="array">An array without axes.</param>
    /// <exception cref="DTypeException">The array has more than one element, or axes.</exception>
    public static explicit operator double(NDArray array) => ElementAccess.Double(array.RequireZeroD());

    /// <summary>The only element in single precision.</summary>
    /// <param name="array">An array without axes.</param>
    /// <exception cref="DTypeException">The array has more than one element, or axes.</exception>
    public static explicit operator float(NDArray array) => (float)ElementAccess.Double(array.RequireZeroD());

    /// <summary>The only element without its fraction.</summary>
    /// <param name="array">An array without axes.</param>
    /// <exception cref="DTypeException">The array has more than one element, or axes.</exception>
    public static explicit operator int(NDArray array) => (int)(long)array;

    /// <summary>The only element without its fraction.</summary>
    /// <param name="array">An array without axes.</param>
    /// <exception cref="DTypeException">The array has more than one element, or axes.</exception>
    public static explicit operator long(NDArray array) => (long)Scalar.Of(array.RequireZeroD(), true);

    /// <summary>Whether the only element is not zero.</summary>
    /// <param name="array">An array of one element.</param>
    /// <exception cref="ArgumentException">The array has more than one element.</exception>
    public static explicit operator bool(NDArray array) => array.Truth();

    private NDArray RequireZeroD() => ndim == 0 ? this
        : throw new DTypeException($"only 0-dimensional arrays can be converted to Python scalars. Received: shape={shape}");

    private Scalar Only() => LongSize == 1 ? Scalar.Of(this, true)
        : throw new ArgumentException($"can only convert an array of size 1 to a Python scalar. Received: shape={shape}");

    internal bool Truth()
    {
        if (LongSize == 1) return ElementAccess.Get(this, 0) is var v && v is string s ? s.Length > 0 : ElementAccess.Double(this) != 0;
        throw new ArgumentException(LongSize == 0
            ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
            : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
    }
}
