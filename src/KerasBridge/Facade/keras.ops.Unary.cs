using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        /// <summary>|x|. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor absolute(Tensor x) => Symbolic.Call("absolute", v => Ops.Unary(UnaryKind.Abs, v[0]), x);


        /// <summary>−x. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor negative(Tensor x) => Symbolic.Call("negative", v => Ops.Unary(UnaryKind.Negative, v[0]), x);


        /// <summary>The sign: −1, 0 or 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sign(Tensor x) => Symbolic.Call("sign", v => Ops.Unary(UnaryKind.Sign, v[0]), x);


        /// <summary>x². See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor square(Tensor x) => Symbolic.Call("square", v => Ops.Square(v[0]), x);


        /// <summary>The square root. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sqrt(Tensor x) => Symbolic.Call("sqrt", v => Ops.FloatUnary(UnaryKind.Sqrt, v[0]), x);


        /// <summary>1/√x. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor rsqrt(Tensor x) => Symbolic.Call("rsqrt", v => Ops.FloatUnary(UnaryKind.Rsqrt, v[0]), x);


        /// <summary>1/x. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor reciprocal(Tensor x) => Symbolic.Call("reciprocal", v => Ops.FloatUnary(UnaryKind.Reciprocal, v[0]), x);


        /// <summary>eˣ. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor exp(Tensor x) => Symbolic.Call("exp", v => Ops.FloatUnary(UnaryKind.Exp, v[0]), x);


        /// <summary>eˣ − 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor expm1(Tensor x) => Symbolic.Call("expm1", v => Ops.FloatUnary(UnaryKind.Expm1, v[0]), x);


        /// <summary>The natural logarithm. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor log(Tensor x) => Symbolic.Call("log", v => Ops.FloatUnary(UnaryKind.Log, v[0]), x);


        /// <summary>log(1 + x). See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor log1p(Tensor x) => Symbolic.Call("log1p", v => Ops.FloatUnary(UnaryKind.Log1p, v[0]), x);


        /// <summary>The logarithm to base 2. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor log2(Tensor x) => Symbolic.Call("log2", v => Ops.FloatUnary(UnaryKind.Log2, v[0]), x);


        /// <summary>The logarithm to base 10. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor log10(Tensor x) => Symbolic.Call("log10", v => Ops.FloatUnary(UnaryKind.Log10, v[0]), x);


        /// <summary>The sine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sin(Tensor x) => Symbolic.Call("sin", v => Ops.FloatUnary(UnaryKind.Sin, v[0]), x);


        /// <summary>The cosine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor cos(Tensor x) => Symbolic.Call("cos", v => Ops.FloatUnary(UnaryKind.Cos, v[0]), x);


        /// <summary>The tangent. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor tan(Tensor x) => Symbolic.Call("tan", v => Ops.FloatUnary(UnaryKind.Tan, v[0]), x);


        /// <summary>The inverse sine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor arcsin(Tensor x) => Symbolic.Call("arcsin", v => Ops.FloatUnary(UnaryKind.Asin, v[0]), x);


        /// <summary>The inverse cosine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor arccos(Tensor x) => Symbolic.Call("arccos", v => Ops.FloatUnary(UnaryKind.Acos, v[0]), x);


        /// <summary>The inverse tangent. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor arctan(Tensor x) => Symbolic.Call("arctan", v => Ops.FloatUnary(UnaryKind.Atan, v[0]), x);


        /// <summary>The hyperbolic sine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sinh(Tensor x) => Symbolic.Call("sinh", v => Ops.FloatUnary(UnaryKind.Sinh, v[0]), x);


        /// <summary>The hyperbolic cosine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor cosh(Tensor x) => Symbolic.Call("cosh", v => Ops.FloatUnary(UnaryKind.Cosh, v[0]), x);


        /// <summary>The hyperbolic tangent. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor tanh(Tensor x) => Symbolic.Call("tanh", v => Ops.FloatUnary(UnaryKind.Tanh, v[0]), x);


        /// <summary>The inverse hyperbolic sine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor arcsinh(Tensor x) => Symbolic.Call("arcsinh", v => Ops.FloatUnary(UnaryKind.Asinh, v[0]), x);


        /// <summary>The inverse hyperbolic cosine. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor arccosh(Tensor x) => Symbolic.Call("arccosh", v => Ops.FloatUnary(UnaryKind.Acosh, v[0]), x);


        /// <summary>The inverse hyperbolic tangent. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor arctanh(Tensor x) => Symbolic.Call("arctanh", v => Ops.FloatUnary(UnaryKind.Atanh, v[0]), x);


        /// <summary>The error function. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor erf(Tensor x) => Symbolic.Call("erf", v => Ops.FloatUnary(UnaryKind.Erf, v[0]), x);


        /// <summary>The largest integer not above x, as a float. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor floor(Tensor x) => Symbolic.Call("floor", v => Ops.FloatUnary(UnaryKind.Floor, v[0]), x);


        /// <summary>The smallest integer not below x, as a float. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor ceil(Tensor x) => Symbolic.Call("ceil", v => Ops.FloatUnary(UnaryKind.Ceil, v[0]), x);


        /// <summary>x without its fraction. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor trunc(Tensor x) => Symbolic.Call("trunc", v => v[0].dtype.IsFloat ? Ops.Unary(UnaryKind.Trunc, v[0]) : v[0], x);


        /// <summary>|x|; the same as <see cref="absolute"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor abs(Tensor x) => absolute(x);
    }
}
