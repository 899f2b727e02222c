using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class Tensor
{
    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensor left, Tensor right) => Symbolic.Call("add", x => Ops.Add(x[0], x[1]), left, right);

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensor left, Tensor right) => Symbolic.Call("subtract", x => Ops.Subtract(x[0], x[1]), left, right);

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensor left, Tensor right) => Symbolic.Call("multiply", x => Ops.Multiply(x[0], x[1]), left, right);

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensor left, Tensor right) => Symbolic.Call("true_divide", x => Ops.Divide(x[0], x[1]), left, right);

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensor left, Tensor right) => Symbolic.Call("mod", x => Ops.Mod(x[0], x[1]), left, right);

    /// <summary>The elements with the other sign.</summary>
    /// <param name="x">The operand.</param>
    public static Tensor operator -(Tensor x) => Symbolic.Call("negative", v => Ops.Negative(v[0]), x);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator <(Tensor left, Tensor right) => Symbolic.Call("less", x => Ops.Less(x[0], x[1]), left, right);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator <=(Tensor left, Tensor right) => Symbolic.Call("less_equal", x => Ops.LessEqual(x[0], x[1]), left, right);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator >(Tensor left, Tensor right) => Symbolic.Call("greater", x => Ops.Greater(x[0], x[1]), left, right);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator >=(Tensor left, Tensor right) => Symbolic.Call("greater_equal", x => Ops.GreaterEqual(x[0], x[1]), left, right);

    /// <summary>Whether an element is false, of a tensor of bool; the bits inverted, of integers.</summary>
    /// <param name="x">The operand.</param>
    public static Tensor operator ~(Tensor x) => Symbolic.Call("invert", v => v[0].dtype == DType.Bool ? Ops.LogicalNot(v[0]) : Ops.Invert(v[0]), x);

    /// <summary>What is true of both, of tensors of bool; the common bits, of integers.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator &(Tensor left, Tensor right) => Symbolic.Call("bitwise_and", x => Ops.Bits("bitwise_and", BinaryUFuncs.BitwiseAnd, x[0], x[1]), left, right);

    /// <summary>What is true of one at least, of tensors of bool; the bits of both, of integers.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator |(Tensor left, Tensor right) => Symbolic.Call("bitwise_or", x => Ops.Bits("bitwise_or", BinaryUFuncs.BitwiseOr, x[0], x[1]), left, right);

    /// <summary>What is true of one only, of tensors of bool; the bits in which they differ, of integers.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator ^(Tensor left, Tensor right) => Symbolic.Call("bitwise_xor", x => Ops.Bits("bitwise_xor", BinaryUFuncs.BitwiseXor, x[0], x[1]), left, right);
}
