using KerasBridge.Autograd;
using KerasBridge.Regularizers;

namespace KerasBridge.Regularizers
{
    /// <summary>A penalty of <c>l2 · sum(x²)</c>, which keeps weights small.</summary>
    public sealed class L2 : Regularizer
    {
        /// <inheritdoc cref="keras.regularizers.L2"/>
        internal L2(double l2) => this.l2 = Penalty.Check(l2, "l2");

        /// <summary>The factor.</summary>
        public double l2 { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x) => Ops.Affine(Ops.Sum(Ops.Square(x)), l2, 0);

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("l2", l2);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class regularizers
        {
            /// <summary>A penalty of <c>l2 · sum(x²)</c>, which keeps weights small.</summary>
            /// <param name="l2">The factor; not negative.</param>
            /// <returns>The regularizer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static L2 L2(double l2 = 0.01) => new(l2);

            /// <inheritdoc cref="L2"/>
            public static L2 l2(double l2 = 0.01) => new(l2);
        }
    }
}
