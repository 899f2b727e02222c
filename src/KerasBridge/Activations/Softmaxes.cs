using KerasBridge.Activations;
using KerasBridge.Autograd;

namespace KerasBridge.Activations
{
    // The functions that work along an axis.
    internal static partial class ActivationFunctions
    {
        public static readonly AxisFunction Softmax = (x, axis) => Symbolic.Call("softmax", v => WithLogits(Ops.Softmax(v[0], axis), v[0]), x);

        public static readonly AxisFunction LogSoftmax = (x, axis) => Symbolic.Call("log_softmax", v => Ops.Softmax(v[0], axis, log: true), x);

        public static readonly AxisFunction Sparsemax = (x, axis) => Symbolic.Call("sparsemax", v => Ops.Sparsemax(v[0], axis), x);

        public static readonly AxisFunction Glu = (x, axis) => Symbolic.Call("glu", v => GluOf(Ops.ToFloat(v[0]), axis), x);

        private static Tensor GluOf(Tensor x, int axis)
        {
            var size = x.shape.Dims[Shapes.Axis(axis, x.ndim, "glu")];
            if (size % 2 != 0) throw new ShapeException($"axis size must be divisible by 2. Received: x.shape={x.shape} with axis={axis}");
            return Ops.Multiply(Ops.SliceAxis(x, axis, 0, size / 2), Ops.Sigmoid(Ops.SliceAxis(x, axis, size / 2, size / 2)));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class activations
        {
            /// <summary>Probabilities along an axis: <c>exp(x) / sum(exp(x))</c>. A cross-entropy of the result is computed from x.</summary>
            public static readonly AxisFunction softmax = ActivationFunctions.Softmax;

            /// <summary>The logarithm of <see cref="softmax"/>.</summary>
            public static readonly AxisFunction log_softmax = ActivationFunctions.LogSoftmax;

            /// <summary>Probabilities of which many are exactly zero (Martins and Astudillo 2016), in Keras's form.</summary>
            public static readonly AxisFunction sparsemax = ActivationFunctions.Sparsemax;

            /// <summary>The gated linear unit: the first half along the axis times the sigmoid of the second (Dauphin et al. 2016).</summary>
            public static readonly AxisFunction glu = ActivationFunctions.Glu;
        }
    }
}
