using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The mean of <c>max(1 − y_true · y_pred, 0)²</c> over the last axis.</summary>
    /// <remarks>Targets are −1 or 1; where all are 0 or 1, 0 is taken for −1. See https://keras.io/api/losses/.</remarks>
    public sealed class SquaredHinge : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("squared_hinge", y_true, y_pred, (t, p) => Ops.Mean(Ops.Square(LossCall.HingeOf(t, p)), [-1]));

        /// <inheritdoc cref="keras.losses.SquaredHinge"/>
        internal SquaredHinge(string? reduction, string? name, string? dtype)
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
            /// <summary>The mean of <c>max(1 − y_true · y_pred, 0)²</c> over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction squared_hinge = Losses.SquaredHinge.Function;

            /// <summary>The mean of <c>max(1 − y_true · y_pred, 0)²</c> over the last axis.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static SquaredHinge SquaredHinge(string? reduction = "sum_over_batch_size", string? name = "squared_hinge", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
