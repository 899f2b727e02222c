using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The mean of <c>(log(y_true + 1) − log(y_pred + 1))²</c> over the last axis.</summary>
    /// <remarks>Values below 1e-7 count as 1e-7. See https://keras.io/api/losses/.</remarks>
    public sealed class MeanSquaredLogarithmicError : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("mean_squared_logarithmic_error", y_true, y_pred, (t, p) =>
                Ops.Mean(Ops.Square(Ops.Subtract(Ops.Log(Ops.Affine(LossCall.AtLeastEpsilon(p), 1, 1)), Ops.Log(Ops.Affine(LossCall.AtLeastEpsilon(t), 1, 1)))), [-1]));

        /// <inheritdoc cref="keras.losses.MeanSquaredLogarithmicError"/>
        internal MeanSquaredLogarithmicError(string? reduction, string? name, string? dtype)
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
            /// <summary>The mean of <c>(log(y_true + 1) − log(y_pred + 1))²</c> over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction mean_squared_logarithmic_error = Losses.MeanSquaredLogarithmicError.Function;

            /// <summary>The mean of <c>(log(y_true + 1) − log(y_pred + 1))²</c> over the last axis.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static MeanSquaredLogarithmicError MeanSquaredLogarithmicError(string? reduction = "sum_over_batch_size", string? name = "mean_squared_logarithmic_error", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
