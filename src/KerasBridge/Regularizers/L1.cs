using KerasBridge.Autograd;
using KerasBridge.Regularizers;

namespace KerasBridge.Regularizers
{
    /// <summary>A penalty of <c>l1 · sum(|x|)</c>, which makes weights exactly zero.</summary>
    public sealed class L1 : Regularizer
    {
        /// <inheritdoc cref="keras.regularizers.L1"/>
        internal L1(double l1) => this.l1 = Penalty.Check(l1, "l1");

        /// <summary>The factor.</summary>
        public double l1 { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x) => Ops.Affine(Ops.Sum(Ops.Abs(x)), l1, 0);

        // Keras holds this one as a float32 tensor.
        /// <inheritdoc/>
        public override Config get_config() => new Config().With("l1", (double)(float)l1);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class regularizers
        {
            /// <summary>A penalty of <c>l1 · sum(|x|)</c>, which makes weights exactly zero.</summary>
            /// <param name="l1">The factor; not negative.</param>
            /// <returns>The regularizer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static L1 L1(double l1 = 0.01) => new(l1);

            /// <inheritdoc cref="L1"/>
            public static L1 l1(double l1 = 0.01) => new(l1);
        }
    }
}
