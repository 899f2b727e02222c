using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

// Products, and what is made of them.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>The product of vectors, of matrices, else over the last axis of x1 and the last but one of x2. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor that fits.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="ShapeException">The sizes differ.</exception>
        public static Tensor dot(Tensor x1, Tensor x2) => Symbolic.Call("dot", v => Ops.Dot(v[0], v[1]), x1, x2);

        /// <summary>The product of all elements of both, in order, summed up. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of as many elements.</param>
        /// <returns>A tensor of no axes.</returns>
        /// <exception cref="ShapeException">The sizes differ.</exception>
        public static Tensor vdot(Tensor x1, Tensor x2) =>
            Symbolic.CallAs("vdot", v => Ops.Dot(Ops.Reshape(Ops.Plain(v[0]), -1), Ops.Reshape(Ops.Plain(v[1]), -1)), v => (Shape.Scalar, Shapes.Promote(v[0].dtype, v[1].dtype)), x1, x2);

        /// <summary>The products over the last axes of both. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor with a last axis of the same size.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="ShapeException">The sizes differ.</exception>
        public static Tensor inner(Tensor x1, Tensor x2) => Symbolic.Call("inner", v => Ops.Inner(v[0], v[1]), x1, x2);

        /// <summary>Each element of x1 times each of x2. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of any shape.</param>
        /// <returns>A matrix.</returns>
        public static Tensor outer(Tensor x1, Tensor x2) => Symbolic.Call("outer", v => Ops.Outer(v[0], v[1]), x1, x2);

        /// <summary>Products summed over axes of both. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor that fits.</param>
        /// <param name="axes">How many: the last ones of x1 and the first ones of x2; or the axes of both.</param>
        /// <returns>A tensor with the axes left, those of x1 first.</returns>
        /// <exception cref="ShapeException">The sizes differ.</exception>
        public static Tensor tensordot(Tensor x1, Tensor x2, TensorAxes? axes = null) =>
            Symbolic.Call("tensordot", v => Ops.TensorDot(v[0], v[1], (axes ?? 2).First(v[0].ndim), (axes ?? 2).Second(v[1].ndim)), x1, x2);

        /// <summary>Kronecker's product: x2 in place of each element of x1, times it. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of a shape that broadcasts with the first's.</param>
        /// <returns>A tensor.</returns>
        public static Tensor kron(Tensor x1, Tensor x2) => Symbolic.Call("kron", v => Ops.Kron(v[0], v[1]), x1, x2);

        /// <summary>The cross products of vectors of 2 or 3 numbers. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">The first vectors.</param>
        /// <param name="x2">The second vectors; other axes broadcast.</param>
        /// <param name="axisa">The axis of x1 along which its vectors lie.</param>
        /// <param name="axisb">The axis of x2 along which its vectors lie.</param>
        /// <param name="axisc">The axis of the result along which vectors of 3 lie.</param>
        /// <param name="axis">An axis in place of all three.</param>
        /// <returns>The products; without the axis for vectors of 2.</returns>
        /// <exception cref="ShapeException">The vectors are of other sizes.</exception>
        public static Tensor cross(Tensor x1, Tensor x2, int axisa = -1, int axisb = -1, int axisc = -1, int? axis = null) =>
            Symbolic.Call("cross", v => Ops.Cross(v[0], v[1], axis ?? axisa, axis ?? axisb, axis ?? axisc), x1, x2);

        /// <summary>Differences of neighbours along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="a">A tensor.</param>
        /// <param name="n">How many times.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>A tensor with n less on the axis.</returns>
        public static Tensor diff(Tensor a, int n = 1, int axis = -1) => Symbolic.Call("diff", v => Ops.Diff(v[0], n, axis), a);

        /// <summary>The coefficients of correlation of the rows of a matrix. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A square matrix.</returns>
        public static Tensor corrcoef(Tensor x) => Symbolic.Call("corrcoef", v => Ops.CorrCoef(v[0]), x);

        /// <summary>The correlation of two vectors. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A vector.</param>
        /// <param name="x2">A vector.</param>
        /// <param name="mode"><c>valid</c>: where the one is inside the other; <c>same</c>: as long as the longer; <c>full</c>: wherever they overlap.</param>
        /// <returns>A vector.</returns>
        /// <exception cref="ArgumentException">The mode is not known.</exception>
        public static Tensor correlate(Tensor x1, Tensor x2, string mode = "valid") => Symbolic.Call("correlate", v => Ops.Correlate(v[0], v[1], mode), x1, x2);

        /// <summary>Vectors along axes scaled to length 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; the last if not given.</param>
        /// <param name="order">The norm: 1, 2, or another.</param>
        /// <param name="epsilon">What a length is at least; Keras's epsilon if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor normalize(Tensor x, Axis? axis = null, double order = 2, double? epsilon = null) =>
            Symbolic.CallAs("normalize", v => Ops.Normalize(v[0], (axis ?? -1).Resolve(v[0].ndim), order, epsilon ?? KerasConfig.Epsilon), v => (v[0].shape, Ops.FloatOf(v[0].dtype)), x);

        /// <summary>The distances between the points of two sets. See https://keras.io/api/ops/.</summary>
        /// <param name="x">Points <c>(…, n, d)</c>.</param>
        /// <param name="y">Points <c>(…, m, d)</c>.</param>
        /// <returns>Distances <c>(…, n, m)</c>.</returns>
        /// <exception cref="ShapeException">The points have different numbers of coordinates.</exception>
        public static Tensor cdist(Tensor x, Tensor y) => Symbolic.Call("cdist", v => Ops.Cdist(v[0], v[1]), x, y);

        /// <summary>The ratio of the greatest possible signal to the noise between two signals, in decibel. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of the same shape.</param>
        /// <param name="max_val">The greatest value that a signal may have.</param>
        /// <returns>A tensor of no axes.</returns>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public static Tensor psnr(Tensor x1, Tensor x2, double max_val) => Symbolic.Call("psnr", v => Ops.Psnr(v[0], v[1], max_val), x1, x2);

        /// <summary>Sums of products by Einstein's notation: <c>einsum("bhqd,bhkd->bhqk", q, k)</c>. See https://keras.io/api/ops/.</summary>
        /// <param name="subscripts">A letter for each axis of each operand, and for those of the result behind the arrow; <c>...</c> stands for all others.</param>
        /// <param name="operands">The tensors.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="ArgumentException">The subscripts do not fit the tensors.</exception>
        public static Tensor einsum(string subscripts, params ReadOnlySpan<Tensor> operands)
        {
            if (operands.Length == 0) throw new ArgumentException("`einsum` needs tensors. Expected one at least. Received: none");
            return Symbolic.Call("einsum", v => Ops.Einsum(subscripts, v), operands.ToArray());
        }
    }
}
