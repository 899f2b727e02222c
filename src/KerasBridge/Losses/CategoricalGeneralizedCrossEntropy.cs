using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>A loss of integer labels between cross-entropy (q near 0) and mean absolute error (q near 1): <c>(1 − p^q) / q</c>, for noisy labels.</summary>
    /// <remarks>Zhang and Sabuncu 2018. See https://keras.io/api/losses/.</remarks>
    public sealed class CategoricalGeneralizedCrossEntropy : LossFunctionWrapper
    {
        internal static readonly GeneralizedFunction Function = (y_true, y_pred, q) =>
            LossCall.OfLabels("categorical_generalized_cross_entropy", y_true, y_pred, (t, p) =>
            {
                var right = Ops.Sum(Ops.Multiply(p, Ops.OneHot(Ops.Cast(t, DType.Int32), p.shape.Dims[^1])), [-1]);
                return Ops.Affine(Ops.Binary(BinaryKind.Power, right, q), -1 / q, 1 / q);
            });

        /// <inheritdoc cref="keras.losses.CategoricalGeneralizedCrossEntropy"/>
        internal CategoricalGeneralizedCrossEntropy(double q, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype)
        {
            if (!(q > 0 && q < 1)) throw new ArgumentException($"q must be in the interval (0, 1). Received: q={q}");
            this.q = q;
        }

        /// <summary>Between 0 and 1.</summary>
        public double q { get; }

        internal override bool KeepsTargets => true;

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, q: q);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("q", q);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>A loss of integer labels between cross-entropy (q near 0) and mean absolute error (q near 1): <c>(1 − p^q) / q</c>, for noisy labels. The losses of the samples, not reduced.</summary>
            public static readonly GeneralizedFunction categorical_generalized_cross_entropy = Losses.CategoricalGeneralizedCrossEntropy.Function;

            /// <summary>A loss of integer labels between cross-entropy (q near 0) and mean absolute error (q near 1): <c>(1 − p^q) / q</c>, for noisy labels.</summary>
            /// <param name="q">Between 0 and 1.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static CategoricalGeneralizedCrossEntropy CategoricalGeneralizedCrossEntropy(double q = 0.5, string? reduction = "sum_over_batch_size", string? name = "categorical_generalized_cross_entropy", string? dtype = null) =>
                new(q, reduction, name, dtype);
        }
    }
}
