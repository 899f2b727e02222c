using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The Tversky loss of masks: Dice with weights for false positives and false negatives.</summary>
    /// <remarks>Salehi et al. 2017. See https://keras.io/api/losses/.</remarks>
    public sealed class Tversky : LossFunctionWrapper
    {
        internal static readonly TverskyFunction Function = (y_true, y_pred, alpha, beta, axis) =>
            LossCall.Of("tversky", y_true, y_pred, (t, p) =>
            {
                int[]? axes = axis is null ? null : [.. axis];
                var both = Ops.Sum(Ops.Multiply(p, t), axes);
                var falsePositives = Ops.Sum(Ops.Multiply(Ops.Affine(t, -1, 1), p), axes);
                var falseNegatives = Ops.Sum(Ops.Multiply(t, Ops.Affine(p, -1, 1)), axes);
                var all = Ops.Add(Ops.Add(both, Ops.Affine(falsePositives, alpha, 0)), Ops.Affine(falseNegatives, beta, LossCall.Epsilon));
                return Ops.Affine(Ops.Divide(both, all), -1, 1);
            }, fit: false);

        /// <inheritdoc cref="keras.losses.Tversky"/>
        internal Tversky(double alpha, double beta, string? reduction, string? name, IReadOnlyList<int>? axis, string? dtype)
            : base(name, reduction, dtype) =>
            (this.alpha, this.beta, this.axis) = (alpha, beta, axis);

        /// <summary>The weight of false positives.</summary>
        public double alpha { get; }

        /// <summary>The weight of false negatives.</summary>
        public double beta { get; }

        /// <summary>The axes that are summed over; all of them if not given, which gives one number for the batch.</summary>
        public IReadOnlyList<int>? axis { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, alpha: alpha, beta: beta, axis: axis);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("alpha", alpha).With("beta", beta).With("axis", axis);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The Tversky loss of masks: Dice with weights for false positives and false negatives. The losses of the samples, not reduced.</summary>
            public static readonly TverskyFunction tversky = Losses.Tversky.Function;

            /// <summary>The Tversky loss of masks: Dice with weights for false positives and false negatives.</summary>
            /// <param name="alpha">The weight of false positives.</param>
            /// <param name="beta">The weight of false negatives.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="axis">The axes that are summed over; all of them if not given, which gives one number for the batch.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Tversky Tversky(double alpha = 0.5, double beta = 0.5, string? reduction = "sum_over_batch_size", string? name = "tversky", IReadOnlyList<int>? axis = null, string? dtype = null) =>
                new(alpha, beta, reduction, name, axis, dtype);
        }
    }
}
