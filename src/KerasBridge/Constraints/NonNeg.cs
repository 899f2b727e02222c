using KerasBridge.Autograd;
using KerasBridge.Constraints;

namespace KerasBridge.Constraints
{
    /// <summary>Sets negative weights to zero.</summary>
    public sealed class NonNeg : Constraint
    {
        /// <inheritdoc cref="keras.constraints.NonNeg"/>
        internal NonNeg() { }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x) => Ops.Maximum(x, Ops.ConstantFor(x, 0));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class constraints
        {
            /// <summary>Sets negative weights to zero.</summary>
            /// <returns>The constraint.</returns>
            public static NonNeg NonNeg() => new();

            /// <inheritdoc cref="NonNeg"/>
            public static NonNeg non_neg() => new();
        }
    }
}
