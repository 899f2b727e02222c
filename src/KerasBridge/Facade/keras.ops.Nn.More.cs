using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge;

// More activations.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>max(x, 0) + min(0, α·(e^(x/α) − 1)). See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="alpha">α.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor celu(Tensor x, double alpha = 1.0) => Symbolic.Call("celu", v => Ops.FloatUnary(UnaryKind.Celu, v[0], alpha), x);

        /// <summary>x between −1 and 1, which are its bounds. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor hard_tanh(Tensor x) => Symbolic.Call("hard_tanh", v => Ops.FloatUnary(UnaryKind.HardTanh, v[0]), x);

        /// <summary>0 below −1, (x + 1)²/4 between −1 and 1, x above. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sparse_plus(Tensor x) => Symbolic.Call("sparse_plus", v => Ops.FloatUnary(UnaryKind.SparsePlus, v[0]), x);

        /// <summary>(x + 1)/2 between the bounds 0 and 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sparse_sigmoid(Tensor x) => Symbolic.Call("sparse_sigmoid", v => Ops.FloatUnary(UnaryKind.SparseSigmoid, v[0]), x);

        /// <summary>(x + √(x² + b))/2. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="b">How smooth.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor squareplus(Tensor x, double b = 4) => Symbolic.Call("squareplus", v => Ops.FloatUnary(UnaryKind.Squareplus, v[0], b), x);

        /// <summary>x − tanh(x). See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor tanh_shrink(Tensor x) => Symbolic.Call("tanh_shrink", v => Ops.FloatUnary(UnaryKind.TanhShrink, v[0]), x);

        /// <summary>x moved towards 0 by a threshold, and 0 where it is smaller. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="threshold">How far.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor soft_shrink(Tensor x, double threshold = 0.5) => Symbolic.Call("soft_shrink", v => Ops.FloatUnary(UnaryKind.SoftShrink, v[0], threshold), x);

        /// <summary>x, and 0 where |x| is not above a threshold. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="threshold">The bound.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor hard_shrink(Tensor x, double threshold = 0.5) => Symbolic.Call("hard_shrink", v => Ops.FloatUnary(UnaryKind.HardShrink, v[0], threshold), x);

        /// <summary>x where it is above a threshold, else another value. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="threshold">The bound.</param>
        /// <param name="default_value">The other value.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor threshold(Tensor x, double threshold, double default_value) =>
            Symbolic.Call("threshold", v => Ops.FloatUnary(UnaryKind.Threshold, v[0], threshold, default_value), x);

        /// <summary>The nearest point to x among the probabilities along an axis; many of them are 0. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sparsemax(Tensor x, int axis = -1) => Symbolic.Call("sparsemax", v => Ops.Sparsemax(v[0], axis), x);

        /// <summary>The first half of an axis, times the sigmoid of the second. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis, of even size.</param>
        /// <returns>A tensor with half the size on the axis.</returns>
        /// <exception cref="ShapeException">The size of the axis is odd.</exception>
        public static Tensor glu(Tensor x, int axis = -1) => Symbolic.Call("glu", v => Ops.Glu(v[0], axis), x);

        /// <summary>The same as <see cref="silu"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor swish(Tensor x) => silu(x);

        /// <summary>The same as <see cref="hard_silu"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor hard_swish(Tensor x) => hard_silu(x);
    }
}
