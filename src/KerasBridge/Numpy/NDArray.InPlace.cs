using KerasBridge.Numpy;

namespace KerasBridge;

// In-place operators: they write into the array's own memory, which every view of it sees, and keep its dtype.
public sealed partial class NDArray
{
    /// <summary>Adds in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator +=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.Add, this, other);

    /// <summary>Subtracts in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator -=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.Subtract, this, other);

    /// <summary>Multiplies in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator *=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.Multiply, this, other);

    /// <summary>Divides in place; refused for integers, as the quotients are no integers: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator /=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.Divide, this, other);

    /// <summary>Takes remainders in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator %=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.Remainder, this, other);

    /// <summary>Keeps common bits, in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator &=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.BitwiseAnd, this, other);

    /// <summary>Adds bits, in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator |=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.BitwiseOr, this, other);

    /// <summary>Turns bits, in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator ^=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.BitwiseXor, this, other);

    /// <summary>Shifts bits to the left, in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator <<=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.LeftShift, this, other);

    /// <summary>Shifts bits to the right, in place: the memory and the dtype stay.</summary>
    /// <param name="other">An array or number, which must fit the shape.</param>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The result does not fit the dtype.</exception>
    public void operator >>=(NDArray other) => Elementwise.InPlace(BinaryUFuncs.RightShift, this, other);
}
