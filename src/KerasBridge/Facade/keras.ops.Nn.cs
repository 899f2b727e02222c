using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        /// <summary>max(x, 0). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor relu(Tensor x) => Symbolic.Call("relu", v => v[0].dtype.IsFloat ? Ops.Relu(v[0]) : Ops.Maximum(v[0], 0), x);


        /// <summary>1/(1 + e⁻ˣ). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor sigmoid(Tensor x) => Symbolic.CallAs("sigmoid", v => Ops.FloatUnary(UnaryKind.Sigmoid, v[0]), v => (v[0].shape, v[0].dtype), x);


        /// <summary>log(1 + eˣ). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor softplus(Tensor x) => Symbolic.Call("softplus", v => Ops.FloatUnary(UnaryKind.Softplus, v[0]), x);


        /// <summary>x/(1 + |x|). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor softsign(Tensor x) => Symbolic.Call("softsign", v => Ops.FloatUnary(UnaryKind.Softsign, v[0]), x);


        /// <summary>x·sigmoid(x). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor silu(Tensor x) => Symbolic.Call("silu", v => Ops.FloatUnary(UnaryKind.Silu, v[0]), x);


        /// <summary>log sigmoid(x). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor log_sigmoid(Tensor x) => Symbolic.Call("log_sigmoid", v => Ops.FloatUnary(UnaryKind.LogSigmoid, v[0]), x);


        /// <summary>The scaled exponential linear unit. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor selu(Tensor x) => Symbolic.Call("selu", v => Ops.FloatUnary(UnaryKind.Selu, v[0]), x);


        /// <summary>relu6(x + 3)/6. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor hard_sigmoid(Tensor x) => Symbolic.Call("hard_sigmoid", v => Ops.FloatUnary(UnaryKind.HardSigmoid, v[0]), x);


        /// <summary>x·hard_sigmoid(x). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor hard_silu(Tensor x) => Symbolic.Call("hard_silu", v => Ops.FloatUnary(UnaryKind.HardSilu, v[0]), x);


        /// <summary>x·tanh(softplus(x)). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor mish(Tensor x) => Symbolic.Call("mish", v => Ops.FloatUnary(UnaryKind.Mish, v[0]), x);


        /// <summary>min(max(x, 0), 6). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor relu6(Tensor x) => Symbolic.Call("relu6", v => Ops.FloatUnary(UnaryKind.ReluGeneral, v[0], 0, 6, 0), x);


        /// <summary>x above 0, else negative_slope·x. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="negative_slope">The slope below 0.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor leaky_relu(Tensor x, double negative_slope = 0.2) => Symbolic.Call("leaky_relu", v => Ops.FloatUnary(UnaryKind.ReluGeneral, v[0], negative_slope, double.PositiveInfinity, 0), x);


        /// <summary>x above 0, else alpha·(eˣ − 1). See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="alpha">The value that it tends to below 0, with a minus.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor elu(Tensor x, double alpha = 1.0) => Symbolic.Call("elu", v => Ops.FloatUnary(UnaryKind.Elu, v[0], alpha), x);


        /// <summary>x·Φ(x), by tanh or exactly. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="approximate">Whether by tanh.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor gelu(Tensor x, bool approximate = true) => Symbolic.Call("gelu", v => Ops.FloatUnary(approximate ? UnaryKind.GeluTanh : UnaryKind.Gelu, v[0]), x);


        /// <summary>Softmax along an axis. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor softmax(Tensor x, Axis? axis = null) => Symbolic.Call("softmax", v => Ops.Softmax(v[0], axis ?? -1, log: false), x);


        /// <summary>The logarithm of softmax along an axis. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor log_softmax(Tensor x, Axis? axis = null) => Symbolic.Call("log_softmax", v => Ops.Softmax(v[0], axis ?? -1, log: true), x);
    }
}
