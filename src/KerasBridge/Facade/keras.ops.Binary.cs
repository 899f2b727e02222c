using KerasBridge.Autograd;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        /// <summary>The sum. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor add(Tensor x1, Tensor x2) => Symbolic.Call("add", v => Ops.Add(v[0], v[1]), x1, x2);


        /// <summary>The difference. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor subtract(Tensor x1, Tensor x2) => Symbolic.Call("subtract", v => Ops.Subtract(v[0], v[1]), x1, x2);


        /// <summary>The product. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor multiply(Tensor x1, Tensor x2) => Symbolic.Call("multiply", v => Ops.Multiply(v[0], v[1]), x1, x2);


        /// <summary>The quotient, in floats. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor divide(Tensor x1, Tensor x2) => Symbolic.Call("divide", v => Ops.Divide(v[0], v[1]), x1, x2);


        /// <summary>The quotient, in floats. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor true_divide(Tensor x1, Tensor x2) => Symbolic.Call("true_divide", v => Ops.Divide(v[0], v[1]), x1, x2);


        /// <summary>The quotient, and 0 where the divisor is 0. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor divide_no_nan(Tensor x1, Tensor x2) => Symbolic.Call("divide_no_nan", v => Ops.DivideNoNan(v[0], v[1]), x1, x2);


        /// <summary>The quotient, rounded down. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor floor_divide(Tensor x1, Tensor x2) => Symbolic.Call("floor_divide", v => Ops.FloorDivide(v[0], v[1]), x1, x2);


        /// <summary>The remainder, with the sign of the divisor. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor mod(Tensor x1, Tensor x2) => Symbolic.Call("mod", v => Ops.Mod(v[0], v[1]), x1, x2);


        /// <summary>x1 to the power of x2. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor power(Tensor x1, Tensor x2) => Symbolic.Call("power", v => Ops.Power(v[0], v[1]), x1, x2);


        /// <summary>The larger. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor maximum(Tensor x1, Tensor x2) => Symbolic.Call("maximum", v => Ops.Maximum(v[0], v[1]), x1, x2);


        /// <summary>The smaller. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor minimum(Tensor x1, Tensor x2) => Symbolic.Call("minimum", v => Ops.Minimum(v[0], v[1]), x1, x2);


        /// <summary>Whether they are equal; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor equal(Tensor x1, Tensor x2) => Symbolic.Call("equal", v => Ops.Equal(v[0], v[1]), x1, x2);


        /// <summary>Whether they differ; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor not_equal(Tensor x1, Tensor x2) => Symbolic.Call("not_equal", v => Ops.NotEqual(v[0], v[1]), x1, x2);


        /// <summary>Whether x1 is less; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor less(Tensor x1, Tensor x2) => Symbolic.Call("less", v => Ops.Less(v[0], v[1]), x1, x2);


        /// <summary>Whether x1 is less or equal; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor less_equal(Tensor x1, Tensor x2) => Symbolic.Call("less_equal", v => Ops.LessEqual(v[0], v[1]), x1, x2);


        /// <summary>Whether x1 is greater; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor greater(Tensor x1, Tensor x2) => Symbolic.Call("greater", v => Ops.Greater(v[0], v[1]), x1, x2);


        /// <summary>Whether x1 is greater or equal; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor greater_equal(Tensor x1, Tensor x2) => Symbolic.Call("greater_equal", v => Ops.GreaterEqual(v[0], v[1]), x1, x2);


        /// <summary>Whether both are true; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor logical_and(Tensor x1, Tensor x2) => Symbolic.Call("logical_and", v => Ops.LogicalAnd(v[0], v[1]), x1, x2);


        /// <summary>Whether one or both are true; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor logical_or(Tensor x1, Tensor x2) => Symbolic.Call("logical_or", v => Ops.LogicalOr(v[0], v[1]), x1, x2);


        /// <summary>Whether x is false; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor logical_not(Tensor x) => Symbolic.Call("logical_not", v => Ops.LogicalNot(v[0]), x);


        /// <summary>x1 where the condition holds, else x2; with broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="condition">Bool.</param>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that all broadcast to.</returns>
        public static Tensor where(Tensor condition, Tensor x1, Tensor x2) => Symbolic.Call("where", v => Ops.Select(v[0], v[1], v[2]), condition, x1, x2);


        /// <summary>min(max(x, x_min), x_max). See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="x_min">The least value; a number, or a tensor that broadcasts.</param>
        /// <param name="x_max">The greatest value; a number, or a tensor that broadcasts.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor clip(Tensor x, Tensor x_min, Tensor x_max) => Symbolic.Call("clip", v => Ops.Clip(v[0], v[1], v[2]), x, x_min, x_max);
    }
}
