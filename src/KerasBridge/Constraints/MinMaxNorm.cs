using KerasBridge.Autograd;
using KerasBridge.Constraints;

namespace KerasBridge.Constraints
{
    /// <summary>Scales weights to a norm between two bounds.</summary>
    /// <remarks>With a rate below 1 the norm goes only that part of the way. See https://keras.io/api/layers/constraints/.</remarks>
    public sealed class MinMaxNorm : Constraint
    {
        /// <inheritdoc cref="keras.constraints.MinMaxNorm"/>
        internal MinMaxNorm(double min_value, double max_value, double rate, AxesArg axis) =>
            (this.min_value, this.max_value, this.rate, this.axis) = (min_value, max_value, rate, axis);

        /// <summary>The least norm.</summary>
        public double min_value { get; }

        /// <summary>The greatest norm.</summary>
        public double max_value { get; }

        /// <summary>How far the norm goes at each step.</summary>
        public double rate { get; }

        /// <summary>The axes of the norm.</summary>
        public AxesArg axis { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x)
        {
            var norms = WeightNorm.Of(x, axis);
            var desired = Ops.Add(Ops.Affine(Ops.Clip(norms, min_value, max_value), rate, 0), Ops.Affine(norms, 1 - rate, 0));
            return WeightNorm.Scale(x, desired, norms);
        }

        /// <inheritdoc/>
        public override Config get_config() => new Config()
            .With("min_value", min_value).With("max_value", max_value).With("rate", rate).With("axis", axis.ToConfig());
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class constraints
        {
            /// <summary>Scales weights to a norm between two bounds.</summary>
            /// <param name="min_value">The least norm.</param>
            /// <param name="max_value">The greatest norm.</param>
            /// <param name="rate">How far the norm goes towards the bounds at each step; 1: all the way.</param>
            /// <param name="axis">The axis along which the norm is taken, or several; 0 by default. For a convolution's kernel <c>new[] { 0, 1, 2 }</c>.</param>
            /// <returns>The constraint.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static MinMaxNorm MinMaxNorm(double min_value = 0.0, double max_value = 1.0, double rate = 1.0, AxesArg axis = default) => new(min_value, max_value, rate, axis);

            /// <inheritdoc cref="MinMaxNorm"/>
            public static MinMaxNorm min_max_norm(double min_value = 0.0, double max_value = 1.0, double rate = 1.0, AxesArg axis = default) => new(min_value, max_value, rate, axis);
        }
    }
}
