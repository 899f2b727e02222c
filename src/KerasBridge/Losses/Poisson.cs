using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The mean of <c>y_pred − y_true · log(y_pred)</c> over the last axis.</summary>
    /// <remarks>1e-7 is added within the logarithm. See https://keras.io/api/losses/.</remarks>
    public sealed class Poisson : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("poisson", y_true, y_pred, (t, p) => Ops.Mean(Ops.Subtract(p, Ops.Multiply(t, Ops.Log(Ops.Affine(p, 1, LossCall.Epsilon)))), [-1]));

        /// <inheritdoc cref="keras.losses.Poisson"/>
        internal Poisson(string? reduction, string? name, string? dtype)
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
            /// <summary>The mean of <c>y_pred − y_true · log(y_pred)</c> over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction poisson = Losses.Poisson.Function;

            /// <summary>The mean of <c>y_pred − y_true · log(y_pred)</c> over the last axis.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Poisson Poisson(string? reduction = "sum_over_batch_size", string? name = "poisson", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
