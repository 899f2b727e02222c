using KerasBridge.Activations;
using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge;

public partial class keras
{
    // The functions of one element that saturate, shrink, or do nothing.
    public static partial class activations
    {
        /// <summary>The identity.</summary>
        public static readonly ActivationFunction linear = x => x;

        /// <summary><c>exp(x)</c>.</summary>
        public static readonly ActivationFunction exponential = Function("exponential", UnaryKind.Exp);

        /// <summary><c>1 / (1 + exp(−x))</c>. A cross-entropy of the result is computed from x.</summary>
        public static readonly ActivationFunction sigmoid = x => Symbolic.Call("sigmoid", v => WithLogits(Ops.Sigmoid(v[0]), v[0]), x);

        /// <summary><c>relu6(x + 3) / 6</c>.</summary>
        public static readonly ActivationFunction hard_sigmoid = Function("hard_sigmoid", UnaryKind.HardSigmoid);

        /// <summary><c>log(sigmoid(x))</c>.</summary>
        public static readonly ActivationFunction log_sigmoid = Function("log_sigmoid", UnaryKind.LogSigmoid);

        /// <summary>0 up to −1, 1 from 1 on, <c>(x + 1) / 2</c> between.</summary>
        public static readonly ActivationFunction sparse_sigmoid = Function("sparse_sigmoid", UnaryKind.SparseSigmoid);

        /// <summary>The hyperbolic tangent.</summary>
        public static readonly ActivationFunction tanh = Function("tanh", UnaryKind.Tanh);

        /// <summary>−1 below −1, 1 above 1, x between.</summary>
        public static readonly ActivationFunction hard_tanh = Function("hard_tanh", UnaryKind.HardTanh);

        /// <summary><c>x − tanh(x)</c>.</summary>
        public static readonly ActivationFunction tanh_shrink = Function("tanh_shrink", UnaryKind.TanhShrink);

        /// <summary><c>x / (1 + |x|)</c>.</summary>
        public static readonly ActivationFunction softsign = Function("softsign", UnaryKind.Softsign);

        /// <summary>0 between −threshold and threshold, x elsewhere.</summary>
        public static readonly ShrinkFunction hard_shrink = (x, threshold) =>
            Symbolic.Call("hard_shrink", v => Ops.FloatUnary(UnaryKind.HardShrink, v[0], threshold), x);

        /// <summary>0 between −threshold and threshold, x moved towards zero by the threshold elsewhere.</summary>
        public static readonly ShrinkFunction soft_shrink = (x, threshold) =>
            Symbolic.Call("soft_shrink", v => Ops.FloatUnary(UnaryKind.SoftShrink, v[0], threshold), x);

        /// <summary>x above the threshold, the default value elsewhere.</summary>
        public static readonly ThresholdFunction threshold = (x, threshold, default_value) =>
            Symbolic.Call("threshold", v => Ops.FloatUnary(UnaryKind.Threshold, v[0], threshold, default_value), x);

        private static Tensor WithLogits(Tensor result, Tensor logits)
        {
            result.Logits = Ops.ToFloat(logits);
            return result;
        }
    }
}
