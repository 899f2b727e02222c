using KerasBridge.Activations;
using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Activations
{
    // The functions of one element that saturate, shrink, or do nothing.
    internal static partial class ActivationFunctions
    {
        public static readonly ActivationFunction Linear = x => x;

        public static readonly ActivationFunction Exponential = Function("exponential", UnaryKind.Exp);

        public static readonly ActivationFunction Sigmoid = x => Symbolic.Call("sigmoid", v => WithLogits(Ops.Sigmoid(v[0]), v[0]), x);

        public static readonly ActivationFunction HardSigmoid = Function("hard_sigmoid", UnaryKind.HardSigmoid);

        public static readonly ActivationFunction LogSigmoid = Function("log_sigmoid", UnaryKind.LogSigmoid);

        public static readonly ActivationFunction SparseSigmoid = Function("sparse_sigmoid", UnaryKind.SparseSigmoid);

        public static readonly ActivationFunction Tanh = Function("tanh", UnaryKind.Tanh);

        public static readonly ActivationFunction HardTanh = Function("hard_tanh", UnaryKind.HardTanh);

        public static readonly ActivationFunction TanhShrink = Function("tanh_shrink", UnaryKind.TanhShrink);

        public static readonly ActivationFunction Softsign = Function("softsign", UnaryKind.Softsign);

        public static readonly ShrinkFunction HardShrink = (x, threshold) =>
            Symbolic.Call("hard_shrink", v => Ops.FloatUnary(UnaryKind.HardShrink, v[0], threshold), x);

        public static readonly ShrinkFunction SoftShrink = (x, threshold) =>
            Symbolic.Call("soft_shrink", v => Ops.FloatUnary(UnaryKind.SoftShrink, v[0], threshold), x);

        public static readonly ThresholdFunction Threshold = (x, threshold, default_value) =>
            Symbolic.Call("threshold", v => Ops.FloatUnary(UnaryKind.Threshold, v[0], threshold, default_value), x);

        private static Tensor WithLogits(Tensor result, Tensor logits)
        {
            result.Logits = Ops.ToFloat(logits);
            return result;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class activations
        {
            /// <summary>The identity.</summary>
            public static readonly ActivationFunction linear = ActivationFunctions.Linear;

            /// <summary><c>exp(x)</c>.</summary>
            public static readonly ActivationFunction exponential = ActivationFunctions.Exponential;

            /// <summary><c>1 / (1 + exp(−x))</c>. A cross-entropy of the result is computed from x.</summary>
            public static readonly ActivationFunction sigmoid = ActivationFunctions.Sigmoid;

            /// <summary><c>relu6(x + 3) / 6</c>.</summary>
            public static readonly ActivationFunction hard_sigmoid = ActivationFunctions.HardSigmoid;

            /// <summary><c>log(sigmoid(x))</c>.</summary>
            public static readonly ActivationFunction log_sigmoid = ActivationFunctions.LogSigmoid;

            /// <summary>0 up to −1, 1 from 1 on, <c>(x + 1) / 2</c> between.</summary>
            public static readonly ActivationFunction sparse_sigmoid = ActivationFunctions.SparseSigmoid;

            /// <summary>The hyperbolic tangent.</summary>
            public static readonly ActivationFunction tanh = ActivationFunctions.Tanh;

            /// <summary>−1 below −1, 1 above 1, x between.</summary>
            public static readonly ActivationFunction hard_tanh = ActivationFunctions.HardTanh;

            /// <summary><c>x − tanh(x)</c>.</summary>
            public static readonly ActivationFunction tanh_shrink = ActivationFunctions.TanhShrink;

            /// <summary><c>x / (1 + |x|)</c>.</summary>
            public static readonly ActivationFunction softsign = ActivationFunctions.Softsign;

            /// <summary>0 between −threshold and threshold, x elsewhere.</summary>
            public static readonly ShrinkFunction hard_shrink = ActivationFunctions.HardShrink;

            /// <summary>0 between −threshold and threshold, x moved towards zero by the threshold elsewhere.</summary>
            public static readonly ShrinkFunction soft_shrink = ActivationFunctions.SoftShrink;

            /// <summary>x above the threshold, the default value elsewhere.</summary>
            public static readonly ThresholdFunction threshold = ActivationFunctions.Threshold;
        }
    }
}
