using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge;

// Functions of two elements, with broadcasting.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>The angle of the point (x2, x1), from −π to π. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor arctan2(Tensor x1, Tensor x2) =>
            Symbolic.Call("arctan2", v => Ops.BinaryAs(BinaryKind.Atan2, v[0], v[1], Ops.FloatOf(Shapes.Promote(v[0].dtype, v[1].dtype))), x1, x2);

        /// <summary>√(x1² + x2²), without overflow. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor hypot(Tensor x1, Tensor x2) => Symbolic.Call("hypot", v => Ops.Hypot(v[0], v[1]), x1, x2);

        /// <summary>log(eˣ¹ + eˣ²). With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor logaddexp(Tensor x1, Tensor x2) => Symbolic.Call("logaddexp", v => Ops.LogAddExp(v[0], v[1], binary: false), x1, x2);

        /// <summary>The logarithm to base 2 of 2ˣ¹ + 2ˣ². With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor logaddexp2(Tensor x1, Tensor x2) => Symbolic.Call("logaddexp2", v => Ops.LogAddExp(v[0], v[1], binary: true), x1, x2);

        /// <summary>The smaller; where one is NaN, the other. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor fmin(Tensor x1, Tensor x2) => Symbolic.Call("fmin", v => Ops.FExtreme(BinaryKind.Minimum, v[0], v[1]), x1, x2);

        /// <summary>The larger; where one is NaN, the other. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor fmax(Tensor x1, Tensor x2) => Symbolic.Call("fmax", v => Ops.FExtreme(BinaryKind.Maximum, v[0], v[1]), x1, x2);

        /// <summary>The remainder, with the sign of the dividend. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor fmod(Tensor x1, Tensor x2) => Symbolic.Call("fmod", v => Ops.Fmod(v[0], v[1]), x1, x2);

        /// <summary>0 where x1 is negative, 1 where it is positive, x2 where it is 0. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor heaviside(Tensor x1, Tensor x2) => Symbolic.Call("heaviside", v => Ops.Heaviside(v[0], v[1]), x1, x2);

        /// <summary>x1·2ˣ² for integers x2. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">x2 does not hold integers.</exception>
        public static Tensor ldexp(Tensor x1, Tensor x2) => Symbolic.Call("ldexp", v => Ops.Ldexp(v[0], v[1]), x1, x2);

        /// <summary>The next number from x1 towards x2. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor nextafter(Tensor x1, Tensor x2) => Symbolic.Call("nextafter", v => Ops.NextAfter(v[0], v[1]), x1, x2);

        /// <summary>The greatest common divisor of integers. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are no integers.</exception>
        public static Tensor gcd(Tensor x1, Tensor x2) => Symbolic.Call("gcd", v => Ops.Integers("gcd", BinaryUFuncs.Gcd, v[0], v[1]), x1, x2);

        /// <summary>The least common multiple of integers. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are no integers.</exception>
        public static Tensor lcm(Tensor x1, Tensor x2) => Symbolic.Call("lcm", v => Ops.Integers("lcm", BinaryUFuncs.Lcm, v[0], v[1]), x1, x2);

        /// <summary>Whether one is true and the other is not; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor logical_xor(Tensor x1, Tensor x2) =>
            Symbolic.Call("logical_xor", v => Ops.Binary(BinaryKind.NotEqual, Ops.Cast(v[0], DType.Bool), Ops.Cast(v[1], DType.Bool)), x1, x2);

        /// <summary>Whether |x1 − x2| ≤ atol + rtol·|x2|; bool. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <param name="rtol">The tolerance relative to x2.</param>
        /// <param name="atol">The tolerance.</param>
        /// <param name="equal_nan">Whether NaN equals NaN.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor isclose(Tensor x1, Tensor x2, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Symbolic.Call("isclose", v => Ops.IsClose(v[0], v[1], rtol, atol, equal_nan), x1, x2);

        /// <summary>Whether all elements are close, as <see cref="isclose"/> says; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <param name="rtol">The tolerance relative to x2.</param>
        /// <param name="atol">The tolerance.</param>
        /// <param name="equal_nan">Whether NaN equals NaN.</param>
        /// <returns>A tensor of no axes.</returns>
        public static Tensor allclose(Tensor x1, Tensor x2, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Symbolic.Call("allclose", v => Ops.All(Ops.IsClose(v[0], v[1], rtol, atol, equal_nan)), x1, x2);

        /// <summary>Whether an element is among those of x2; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">The elements to look for.</param>
        /// <param name="assume_unique">Whether no element stands twice in either; the result is the same.</param>
        /// <param name="invert">Whether to ask for what is not among them.</param>
        /// <returns>A tensor of the shape of x1.</returns>
        public static Tensor isin(Tensor x1, Tensor x2, bool assume_unique = false, bool invert = false) =>
            Symbolic.Call("isin", v => Ops.ByNumpy("isin", v[0].shape, DType.Bool, p => Sets.IsIn(p[0], p[1], invert), v[0], v[1]), x1, x2);

        /// <summary>The bits that both have. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are neither bool nor integers.</exception>
        public static Tensor bitwise_and(Tensor x, Tensor y) =>
            Symbolic.Call("bitwise_and", v => Ops.Bits("bitwise_and", BinaryUFuncs.BitwiseAnd, v[0], v[1], weak: false), x, y);

        /// <summary>The bits that one has at least. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are neither bool nor integers.</exception>
        public static Tensor bitwise_or(Tensor x, Tensor y) =>
            Symbolic.Call("bitwise_or", v => Ops.Bits("bitwise_or", BinaryUFuncs.BitwiseOr, v[0], v[1], weak: false), x, y);

        /// <summary>The bits that one has only. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are neither bool nor integers.</exception>
        public static Tensor bitwise_xor(Tensor x, Tensor y) =>
            Symbolic.Call("bitwise_xor", v => Ops.Bits("bitwise_xor", BinaryUFuncs.BitwiseXor, v[0], v[1], weak: false), x, y);

        /// <summary>The bits inverted; of bool, what is false. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        /// <exception cref="DTypeException">They are neither bool nor integers.</exception>
        public static Tensor bitwise_invert(Tensor x) => Symbolic.Call("bitwise_invert", v => Ops.Invert(v[0]), x);

        /// <summary>The same as <see cref="bitwise_invert"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor bitwise_not(Tensor x) => bitwise_invert(x);

        /// <summary>The bits of x moved to the left, by y places. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are no integers.</exception>
        public static Tensor bitwise_left_shift(Tensor x, Tensor y) =>
            Symbolic.Call("bitwise_left_shift", v => Ops.Integers("bitwise_left_shift", BinaryUFuncs.LeftShift, v[0], v[1], secondGivesWay: true), x, y);

        /// <summary>The same as <see cref="bitwise_left_shift"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor left_shift(Tensor x, Tensor y) => bitwise_left_shift(x, y);

        /// <summary>The bits of x moved to the right, by y places. With broadcasting. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        /// <exception cref="DTypeException">They are no integers.</exception>
        public static Tensor bitwise_right_shift(Tensor x, Tensor y) =>
            Symbolic.Call("bitwise_right_shift", v => Ops.Integers("bitwise_right_shift", BinaryUFuncs.RightShift, v[0], v[1], secondGivesWay: true), x, y);

        /// <summary>The same as <see cref="bitwise_right_shift"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="y">A tensor.</param>
        /// <returns>A tensor of the shape that both broadcast to.</returns>
        public static Tensor right_shift(Tensor x, Tensor y) => bitwise_right_shift(x, y);
    }
}
