namespace KerasBridge;

public sealed partial class Variable
{
    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Variable left, Variable right) => (Tensor)left + (Tensor)right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Variable left, Tensor right) => (Tensor)left + right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensor left, Variable right) => left + (Tensor)right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Variable left, double right) => (Tensor)left + right;

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(double left, Variable right) => left + (Tensor)right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Variable left, Variable right) => (Tensor)left - (Tensor)right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Variable left, Tensor right) => (Tensor)left - right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensor left, Variable right) => left - (Tensor)right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Variable left, double right) => (Tensor)left - right;

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(double left, Variable right) => left - (Tensor)right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Variable left, Variable right) => (Tensor)left * (Tensor)right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Variable left, Tensor right) => (Tensor)left * right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensor left, Variable right) => left * (Tensor)right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Variable left, double right) => (Tensor)left * right;

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(double left, Variable right) => left * (Tensor)right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Variable left, Variable right) => (Tensor)left / (Tensor)right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Variable left, Tensor right) => (Tensor)left / right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensor left, Variable right) => left / (Tensor)right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Variable left, double right) => (Tensor)left / right;

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(double left, Variable right) => left / (Tensor)right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Variable left, Variable right) => (Tensor)left % (Tensor)right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Variable left, Tensor right) => (Tensor)left % right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensor left, Variable right) => left % (Tensor)right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Variable left, double right) => (Tensor)left % right;

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(double left, Variable right) => left % (Tensor)right;

    /// <summary>The elements with the other sign.</summary>
    /// <param name="x">The operand.</param>
    public static Tensor operator -(Variable x) => -(Tensor)x;
}
