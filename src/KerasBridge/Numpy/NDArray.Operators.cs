using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>Sums of elements, broadcast.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator +(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Add, left, right);

    /// <summary>Differences of elements, broadcast.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator -(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Subtract, left, right);

    /// <summary>Products of elements, broadcast.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator *(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Multiply, left, right);

    /// <summary>Quotients of elements, broadcast; integers give <c>float64</c>.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator /(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Divide, left, right);

    /// <summary>Remainders of elements, with the sign of the divisor.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator %(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Remainder, left, right);

    /// <summary>Bits that both have; for bool: and.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator &(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.BitwiseAnd, left, right);

    /// <summary>Bits that either has; for bool: or.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator |(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.BitwiseOr, left, right);

    /// <summary>Bits that one of both has; for bool: either, not both.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator ^(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.BitwiseXor, left, right);

    /// <summary>Whether elements are less; an array of bool.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator <(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Less, left, right);

    /// <summary>Whether elements are less or equal; an array of bool.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator <=(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.LessEqual, left, right);

    /// <summary>Whether elements are greater; an array of bool.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator >(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.Greater, left, right);

    /// <summary>Whether elements are greater or equal; an array of bool.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator >=(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.GreaterEqual, left, right);

    /// <summary>Whether elements are equal; an array of bool. Compare with <c>is null</c> to test for null.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator ==(NDArray? left, NDArray? right) => left is null || right is null
        ? left is null && right is null : Elementwise.Binary(BinaryUFuncs.Equal, left, right);

    /// <summary>Whether elements differ; an array of bool.</summary>
    /// <param name="left">An array or number.</param>
    /// <param name="right">An array or number.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray operator !=(NDArray? left, NDArray? right) => left is null || right is null
        ? !(left is null && right is null) : Elementwise.Binary(BinaryUFuncs.NotEqual, left, right);

    /// <summary>Bits shifted to the left.</summary>
    /// <param name="left">An array of integers.</param>
    /// <param name="right">How far.</param>
    public static NDArray operator <<(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.LeftShift, left, right);

    /// <summary>Bits shifted to the right.</summary>
    /// <param name="left">An array of integers.</param>
    /// <param name="right">How far.</param>
    public static NDArray operator >>(NDArray left, NDArray right) => Elementwise.Binary(BinaryUFuncs.RightShift, left, right);

    /// <summary>The elements with the other sign.</summary>
    /// <param name="value">An array or number.</param>
    public static NDArray operator -(NDArray value) => Elementwise.Unary(UnaryUFuncs.Negative, value);

    /// <summary>The elements as they are; a copy.</summary>
    /// <param name="value">An array or number.</param>
    public static NDArray operator +(NDArray value) => Elementwise.Unary(UnaryUFuncs.Positive, value);

    /// <summary>The elements with all bits turned; for bool: not.</summary>
    /// <param name="value">An array of integers or bool.</param>
    public static NDArray operator ~(NDArray value) => Bits.Invert(value);

    /// <summary>Not, for an array of one element.</summary>
    /// <param name="value">An array of one element.</param>
    /// <exception cref="ArgumentException">The array has more elements.</exception>
    public static bool operator !(NDArray value) => !value.Truth();

    /// <summary>Whether the only element is not zero: <c>if (x.mean() &gt; 0.5)</c>.</summary>
    /// <param name="value">An array of one element.</param>
    /// <exception cref="ArgumentException">The array has more elements.</exception>
    public static bool operator true(NDArray value) => value.Truth();

    /// <summary>Whether the only element is zero.</summary>
    /// <param name="value">An array of one element.</param>
    /// <exception cref="ArgumentException">The array has more elements.</exception>
    public static bool operator false(NDArray value) => !value.Truth();

    /// <summary>Whether the other object is an array of the same shape and type with equal elements.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>The answer; unlike <c>==</c>, one for the whole array.</returns>
    public override bool Equals(object? obj) =>
        obj is NDArray other && (ReferenceEquals(this, other) || (dtype == other.dtype && shape == other.shape && tobytes().AsSpan().SequenceEqual(other.tobytes())));

    /// <summary>A number for hash tables, which depends on the shape and type only, as elements may change.</summary>
    /// <returns>The number.</returns>
    public override int GetHashCode() => HashCode.Combine(shape, dtype);
}
