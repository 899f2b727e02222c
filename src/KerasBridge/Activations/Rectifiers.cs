using KerasBridge.Activations;
using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Activations
{
    // The functions that are x above zero, or nearly so.
    internal static partial class ActivationFunctions
    {
        public static readonly ReluFunction Relu = ReluOf;

        public static readonly ActivationFunction Relu6 = x => Symbolic.Call("relu6", v => Ops.FloatUnary(UnaryKind.ReluGeneral, v[0], 0, 6), x);

        public static readonly LeakyReluFunction LeakyRelu = (x, negative_slope) =>
            Symbolic.Call("leaky_relu", v => Ops.FloatUnary(UnaryKind.ReluGeneral, v[0], negative_slope, double.PositiveInfinity), x);

        public static readonly AlphaFunction Elu = (x, alpha) => Symbolic.Call("elu", v => Ops.FloatUnary(UnaryKind.Elu, v[0], alpha), x);

        public static readonly AlphaFunction Celu = (x, alpha) => Symbolic.Call("celu", v => Ops.FloatUnary(UnaryKind.Celu, v[0], alpha), x);

        public static readonly ActivationFunction Selu = Function("selu", UnaryKind.Selu);

        public static readonly GeluFunction Gelu = (x, approximate) =>
            Symbolic.Call("gelu", v => Ops.FloatUnary(approximate ? UnaryKind.GeluTanh : UnaryKind.Gelu, v[0]), x);

        public static readonly ActivationFunction Silu = Function("silu", UnaryKind.Silu);

        public static readonly ActivationFunction HardSilu = Function("hard_silu", UnaryKind.HardSilu);

        public static readonly ActivationFunction Mish = Function("mish", UnaryKind.Mish);

        public static readonly ActivationFunction Softplus = Function("softplus", UnaryKind.Softplus);

        public static readonly SquareplusFunction Squareplus = (x, b) => Symbolic.Call("squareplus", v => Ops.FloatUnary(UnaryKind.Squareplus, v[0], b), x);

        public static readonly ActivationFunction SparsePlus = Function("sparse_plus", UnaryKind.SparsePlus);

        private static Tensor ReluOf(Tensor x, double negative_slope = 0.0, double? max_value = null, double threshold = 0.0)
        {
            if (negative_slope < 0 || double.IsNaN(negative_slope))
                throw new ArgumentException($"The slope of relu below its threshold cannot be negative. Expected negative_slope >= 0. Received: negative_slope={negative_slope}");
            return Symbolic.Call("relu", v => negative_slope == 0 && max_value is null && threshold == 0
                ? Ops.Relu(v[0])
                : Ops.FloatUnary(UnaryKind.ReluGeneral, v[0], negative_slope, max_value ?? double.PositiveInfinity, threshold), x);
        }

        private static ActivationFunction Function(string name, UnaryKind kind) => x => Symbolic.Call(name, v => Ops.FloatUnary(kind, v[0]), x);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class activations
        {
            /// <summary>The rectified linear unit, <c>max(x, 0)</c>; with its parameters: 0 or <c>negative_slope · (x − threshold)</c> below the threshold, at most <c>max_value</c>.</summary>
            public static readonly ReluFunction relu = ActivationFunctions.Relu;

            /// <summary><c>min(max(x, 0), 6)</c>.</summary>
            public static readonly ActivationFunction relu6 = ActivationFunctions.Relu6;

            /// <summary>x above zero, <c>negative_slope · x</c> below; the slope is 0.2 by default (the layer LeakyReLU has 0.3).</summary>
            public static readonly LeakyReluFunction leaky_relu = ActivationFunctions.LeakyRelu;

            /// <summary>The exponential linear unit: x above zero, <c>alpha · (exp(x) − 1)</c> below (Clevert et al. 2016).</summary>
            public static readonly AlphaFunction elu = ActivationFunctions.Elu;

            /// <summary>The continuously differentiable ELU: <c>max(x, 0) + min(0, alpha · (exp(x / alpha) − 1))</c> (Barron 2017).</summary>
            public static readonly AlphaFunction celu = ActivationFunctions.Celu;

            /// <summary>The scaled ELU, with the two constants under which activations normalise themselves (Klambauer et al. 2017).</summary>
            public static readonly ActivationFunction selu = ActivationFunctions.Selu;

            /// <summary>The Gaussian error linear unit, <c>x · P(X ≤ x)</c> (Hendrycks and Gimpel 2016); exact unless approximate is true.</summary>
            public static readonly GeluFunction gelu = ActivationFunctions.Gelu;

            /// <summary><c>x · sigmoid(x)</c> (Elfwing et al. 2017).</summary>
            public static readonly ActivationFunction silu = ActivationFunctions.Silu;

            /// <summary>Another name of <see cref="silu"/>.</summary>
            public static readonly ActivationFunction swish = silu;

            /// <summary><c>x · relu6(x + 3) / 6</c> (Howard et al. 2019).</summary>
            public static readonly ActivationFunction hard_silu = ActivationFunctions.HardSilu;

            /// <summary>Another name of <see cref="hard_silu"/>.</summary>
            public static readonly ActivationFunction hard_swish = hard_silu;

            /// <summary><c>x · tanh(softplus(x))</c> (Misra 2019).</summary>
            public static readonly ActivationFunction mish = ActivationFunctions.Mish;

            /// <summary><c>log(exp(x) + 1)</c>.</summary>
            public static readonly ActivationFunction softplus = ActivationFunctions.Softplus;

            /// <summary><c>(x + sqrt(x² + b)) / 2</c> (Barron 2021).</summary>
            public static readonly SquareplusFunction squareplus = ActivationFunctions.Squareplus;

            /// <summary>0 up to −1, x from 1 on, <c>(x + 1)² / 4</c> between.</summary>
            public static readonly ActivationFunction sparse_plus = ActivationFunctions.SparsePlus;
        }
    }
}
