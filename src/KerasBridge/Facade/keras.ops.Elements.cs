using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

// Functions of each element.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>The cube root, with the sign of x. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor cbrt(Tensor x) => Symbolic.Call("cbrt", v => Ops.Cbrt(v[0]), x);

        /// <summary>sin(πx)/(πx), and 1 at 0. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sinc(Tensor x) => Symbolic.Call("sinc", v => Ops.Sinc(v[0]), x);

        /// <summary>The modified Bessel function of the first kind, order 0. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor i0(Tensor x) => Symbolic.Call("i0", v => Ops.I0(v[0]), x);

        /// <summary>1 − erf(x), with all digits also where erf is nearly 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor erfc(Tensor x) => Symbolic.Call("erfc", v => Ops.Erfc(v[0]), x);

        /// <summary>The inverse of erf; NaN outside of [−1, 1]. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor erfinv(Tensor x) => Symbolic.Call("erfinv", v => Ops.ErfInv(v[0]), x);

        /// <summary>2 to the power of x. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor exp2(Tensor x) => Symbolic.Call("exp2", v => Ops.Exp(Ops.Multiply(Ops.ToFloat(v[0]), Ops.Constant(Math.Log(2), Ops.ToFloat(v[0]).dtype))), x);

        /// <summary>Degrees as radians. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor deg2rad(Tensor x) => Symbolic.Call("deg2rad", v => Ops.Multiply(Ops.ToFloat(v[0]), Ops.Constant(Math.PI / 180, Ops.ToFloat(v[0]).dtype)), x);

        /// <summary>Radians as degrees. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor rad2deg(Tensor x) => Symbolic.Call("rad2deg", v => Ops.Multiply(Ops.ToFloat(v[0]), Ops.Constant(180 / Math.PI, Ops.ToFloat(v[0]).dtype)), x);

        /// <summary>To a number of decimals, halves to the even side. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="decimals">How many; negative: tens, hundreds, …</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor round(Tensor x, int decimals = 0) => Symbolic.Call("round", v => Ops.Round(v[0], decimals), x);

        /// <summary>The same as <see cref="absolute"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor fabs(Tensor x) => absolute(x);

        /// <summary>Numbers in place of NaN and the infinities. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="nan">In place of NaN.</param>
        /// <param name="posinf">In place of infinity; the largest number if not given.</param>
        /// <param name="neginf">In place of −infinity; the smallest number if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor nan_to_num(Tensor x, double nan = 0.0, double? posinf = null, double? neginf = null) =>
            Symbolic.Call("nan_to_num", v => Ops.NanToNum(v[0], nan, posinf, neginf), x);

        /// <summary>Whether an element is neither infinite nor NaN; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor isfinite(Tensor x) => Symbolic.Call("isfinite", v => Ops.Is("isfinite", UnaryUFuncs.IsFinite, v[0]), x);

        /// <summary>Whether an element is infinite; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor isinf(Tensor x) => Symbolic.Call("isinf", v => Ops.Is("isinf", UnaryUFuncs.IsInfinity, v[0]), x);

        /// <summary>Whether an element is +infinity; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor isposinf(Tensor x) => Symbolic.Call("isposinf", v => Ops.Is("isposinf", UnaryUFuncs.IsPositiveInfinity, v[0]), x);

        /// <summary>Whether an element is −infinity; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor isneginf(Tensor x) => Symbolic.Call("isneginf", v => Ops.Is("isneginf", UnaryUFuncs.IsNegativeInfinity, v[0]), x);

        /// <summary>Whether the sign of an element is negative, also of −0; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor signbit(Tensor x) => Symbolic.Call("signbit", v => Ops.Is("signbit", UnaryUFuncs.SignBit, v[0]), x);

        /// <summary>Whether an element is NaN; bool. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor isnan(Tensor x) => Symbolic.Call("isnan", v => Ops.IsNaN(v[0]), x);

        /// <summary>Whether an element is real; all are, since tensors are not complex. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor isreal(Tensor x) => Symbolic.Call("isreal", v => Ops.Cast(Ops.OnesLike(v[0]), DType.Bool), x);

        /// <summary>The real part: the tensor itself, since tensors are not complex. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor real(Tensor x) => Symbolic.Call("real", v => v[0], x);

        /// <summary>The imaginary part: zeros, since tensors are not complex. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor imag(Tensor x) => Symbolic.Call("imag", v => Ops.ZerosLike(v[0]), x);

        /// <summary>The complex conjugate: the tensor itself, since tensors are not complex. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor conjugate(Tensor x) => Symbolic.Call("conjugate", v => v[0], x);

        /// <summary>The same as <see cref="conjugate"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor conj(Tensor x) => conjugate(x);
    }
}
