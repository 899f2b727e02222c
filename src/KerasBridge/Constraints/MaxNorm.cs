using KerasBridge.Autograd;
using KerasBridge.Constraints;

namespace KerasBridge.Constraints
{
    /// <summary>Scales weights down to a greatest norm.</summary>
    public sealed class MaxNorm : Constraint
    {
        /// <inheritdoc cref="keras.constraints.MaxNorm"/>
        internal MaxNorm(double max_value, AxesArg axis) => (this.max_value, this.axis) = (max_value, axis);

        /// <summary>The greatest norm.</summary>
        public double max_value { get; }

        /// <summary>The axes of the norm.</summary>
        public AxesArg axis { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x)
        {
            var norms = WeightNorm.Of(x, axis);
            return WeightNorm.Scale(x, Ops.Clip(norms, 0, max_value), norms);
        }

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("max_value", max_value).With("axis", axis.ToConfig());
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class constraints
        {
            /// <summary>Scales weights down to a greatest norm.</summary>
            /// <param name="max_value">The greatest norm.</param>
            /// <param name="axis">The axis along which the norm is taken, or several; 0 by default. For a convolution's kernel <c>new[] { 0, 1, 2 }</c>.</param>
            /// <returns>The constraint.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static MaxNorm MaxNorm(double max_value = 2, AxesArg axis = default) => new(max_value, axis);

            /// <inheritdoc cref="MaxNorm"/>
            public static MaxNorm max_norm(double max_value = 2, AxesArg axis = default) => new(max_value, axis);
        }
    }
}
