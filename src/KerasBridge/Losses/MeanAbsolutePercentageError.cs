using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>100 times the mean of <c>|(y_true − y_pred) / y_true|</c> over the last axis.</summary>
    /// <remarks>The denominator is at least 1e-7. See https://keras.io/api/losses/.</remarks>
    public sealed class MeanAbsolutePercentageError : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("mean_absolute_percentage_error", y_true, y_pred, (t, p) =>
                Ops.Affine(Ops.Mean(Ops.Abs(Ops.Divide(Ops.Subtract(t, p), LossCall.AtLeastEpsilon(Ops.Abs(t)))), [-1]), 100, 0));

        /// <inheritdoc cref="keras.losses.MeanAbsolutePercentageError"/>
        internal MeanAbsolutePercentageError(string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) { }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>100 times the mean of <c>|(y_true − y_pred) / y_true|</c> over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction mean_absolute_percentage_error = Losses.MeanAbsolutePercentageError.Function;

            /// <summary>100 times the mean of <c>|(y_true − y_pred) / y_true|</c> over the last axis.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static MeanAbsolutePercentageError MeanAbsolutePercentageError(string? reduction = "sum_over_batch_size", string? name = "mean_absolute_percentage_error", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
