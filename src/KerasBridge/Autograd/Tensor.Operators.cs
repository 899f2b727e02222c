using KerasBridge.Autograd;

namespace KerasBridge;

public partial class Tensor
{
    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensor left, Tensor right) => Symbolic.Call("add", x => Ops.Add(x[0], x[1]), left, right);

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(Tensor left, double right) => Symbolic.Call("add", x => Ops.Binary(Engine.BinaryKind.Add, x[0], right), left);

    /// <summary>The sum of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator +(double left, Tensor right) => Symbolic.Call("add", x => Ops.Add(Ops.ConstantFor(x[0], left), x[0]), right);

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensor left, Tensor right) => Symbolic.Call("subtract", x => Ops.Subtract(x[0], x[1]), left, right);

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(Tensor left, double right) => Symbolic.Call("subtract", x => Ops.Binary(Engine.BinaryKind.Subtract, x[0], right), left);

    /// <summary>The difference of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator -(double left, Tensor right) => Symbolic.Call("subtract", x => Ops.Subtract(Ops.ConstantFor(x[0], left), x[0]), right);

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensor left, Tensor right) => Symbolic.Call("multiply", x => Ops.Multiply(x[0], x[1]), left, right);

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(Tensor left, double right) => Symbolic.Call("multiply", x => Ops.Binary(Engine.BinaryKind.Multiply, x[0], right), left);

    /// <summary>The product of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator *(double left, Tensor right) => Symbolic.Call("multiply", x => Ops.Multiply(Ops.ConstantFor(x[0], left), x[0]), right);

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensor left, Tensor right) => Symbolic.Call("true_divide", x => Ops.Divide(x[0], x[1]), left, right);

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(Tensor left, double right) => Symbolic.Call("true_divide", x => Ops.Binary(Engine.BinaryKind.Divide, Ops.ToFloat(x[0]), right), left);

    /// <summary>The quotient, in floats of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator /(double left, Tensor right) => Symbolic.Call("true_divide", x => Ops.Divide(Ops.ConstantFor(x[0], left), x[0]), right);

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensor left, Tensor right) => Symbolic.Call("mod", x => Ops.Mod(x[0], x[1]), left, right);

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(Tensor left, double right) => Symbolic.Call("mod", x => Ops.Binary(Engine.BinaryKind.Mod, x[0], right), left);

    /// <summary>The remainder, with the sign of the divisor of the elements, with broadcasting.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator %(double left, Tensor right) => Symbolic.Call("mod", x => Ops.Mod(Ops.ConstantFor(x[0], left), x[0]), right);

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
    public static Tensor operator <(Tensor left, double right) => Symbolic.Call("less", x => Ops.Binary(Engine.BinaryKind.Less, x[0], right), left);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator <=(Tensor left, Tensor right) => Symbolic.Call("less_equal", x => Ops.LessEqual(x[0], x[1]), left, right);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator <=(Tensor left, double right) => Symbolic.Call("less_equal", x => Ops.Binary(Engine.BinaryKind.LessEqual, x[0], right), left);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator >(Tensor left, Tensor right) => Symbolic.Call("greater", x => Ops.Greater(x[0], x[1]), left, right);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator >(Tensor left, double right) => Symbolic.Call("greater", x => Ops.Binary(Engine.BinaryKind.Greater, x[0], right), left);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator >=(Tensor left, Tensor right) => Symbolic.Call("greater_equal", x => Ops.GreaterEqual(x[0], x[1]), left, right);

    /// <summary>Compares the elements, with broadcasting; bool.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static Tensor operator >=(Tensor left, double right) => Symbolic.Call("greater_equal", x => Ops.Binary(Engine.BinaryKind.GreaterEqual, x[0], right), left);
}
