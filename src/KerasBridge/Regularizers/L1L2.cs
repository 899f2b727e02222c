using KerasBridge.Autograd;
using KerasBridge.Regularizers;

namespace KerasBridge.Regularizers
{
    /// <summary>A penalty of <c>l1 · sum(|x|) + l2 · sum(x²)</c>.</summary>
    public sealed class L1L2 : Regularizer
    {
        /// <inheritdoc cref="keras.regularizers.L1L2"/>
        internal L1L2(double l1, double l2) => (this.l1, this.l2) = (Penalty.Check(l1, "l1"), Penalty.Check(l2, "l2"));

        /// <summary>The first factor.</summary>
        public double l1 { get; }

        /// <summary>The second factor.</summary>
        public double l2 { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x)
        {
            Tensor? penalty = null;
            if (l1 != 0) penalty = Ops.Affine(Ops.Sum(Ops.Abs(x)), l1, 0);
            if (l2 != 0)
            {
                var squares = Ops.Affine(Ops.Sum(Ops.Square(x)), l2, 0);
                penalty = penalty is null ? squares : Ops.Add(penalty, squares);
            }
            return penalty ?? Ops.Constant(0, x.dtype);
        }

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("l1", l1).With("l2", l2);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class regularizers
        {
            /// <summary>A penalty of <c>l1 · sum(|x|) + l2 · sum(x²)</c>.</summary>
            /// <param name="l1">The first factor; not negative.</param>
            /// <param name="l2">The second factor; not negative.</param>
            /// <returns>The regularizer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static L1L2 L1L2(double l1 = 0.0, double l2 = 0.0) => new(l1, l2);

            /// <inheritdoc cref="L1L2"/>
            public static L1L2 l1_l2(double l1 = 0.0, double l2 = 0.0) => new(l1, l2);
        }
    }
}
