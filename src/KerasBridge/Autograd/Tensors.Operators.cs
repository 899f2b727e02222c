namespace KerasBridge;

public readonly partial struct Tensors
{
    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensors left, Tensors right) => (Tensor)left + (Tensor)right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensors left, Tensor right) => (Tensor)left + right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensor left, Tensors right) => left + (Tensor)right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensors left, double right) => (Tensor)left + right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(double left, Tensors right) => left + (Tensor)right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensors left, Tensors right) => (Tensor)left - (Tensor)right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensors left, Tensor right) => (Tensor)left - right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensor left, Tensors right) => left - (Tensor)right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensors left, double right) => (Tensor)left - right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(double left, Tensors right) => left - (Tensor)right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensors left, Tensors right) => (Tensor)left * (Tensor)right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensors left, Tensor right) => (Tensor)left * right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensor left, Tensors right) => left * (Tensor)right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensors left, double right) => (Tensor)left * right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(double left, Tensors right) => left * (Tensor)right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensors left, Tensors right) => (Tensor)left / (Tensor)right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensors left, Tensor right) => (Tensor)left / right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensor left, Tensors right) => left / (Tensor)right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensors left, double right) => (Tensor)left / right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(double left, Tensors right) => left / (Tensor)right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensors left, Tensors right) => (Tensor)left % (Tensor)right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensors left, Tensor right) => (Tensor)left % right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensor left, Tensors right) => left % (Tensor)right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensors left, double right) => (Tensor)left % right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(double left, Tensors right) => left % (Tensor)right;

    /// <summary>The elements with the other sign.</summary>
    /// <param name="x">The operand.</param>
    public static Tensor operator -(Tensors x) => -(Tensor)x;
}
