using KerasBridge.Constraints;
using KerasBridge.Numpy;
using Ops = KerasBridge.Autograd.Ops;

namespace KerasBridge.Constraints
{
    /// <summary>Scales weights to norm 1.</summary>
    public sealed class UnitNorm : Constraint
    {
        /// <inheritdoc cref="keras.constraints.UnitNorm"/>
        internal UnitNorm(AxesArg axis) => this.axis = axis;

        /// <summary>The axes of the norm.</summary>
        public AxesArg axis { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x) => Ops.Divide(x, Ops.Affine(WeightNorm.Of(x, axis), 1, KerasConfig.Epsilon));

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("axis", axis.ToConfig());
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class constraints
        {
            /// <summary>Scales weights to norm 1.</summary>
            /// <param name="axis">The axis along which the norm is taken, or several; 0 by default. For a convolution's kernel <c>new[] { 0, 1, 2 }</c>.</param>
            /// <returns>The constraint.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static UnitNorm UnitNorm(AxesArg axis = default) => new(axis);

            /// <inheritdoc cref="UnitNorm"/>
            public static UnitNorm unit_norm(AxesArg axis = default) => new(axis);
        }
    }
}
