using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The Kullback–Leibler divergence, the sum of <c>y_true · log(y_true / y_pred)</c> over the last axis.</summary>
    /// <remarks>Both are clipped to 1e-7 … 1. See https://keras.io/api/losses/.</remarks>
    public sealed class KLDivergence : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("kl_divergence", y_true, y_pred, (t, p) =>
            {
                t = Ops.Clip(t, LossCall.Epsilon, 1);
                return Ops.Sum(Ops.Multiply(t, Ops.Log(Ops.Divide(t, Ops.Clip(p, LossCall.Epsilon, 1)))), [-1]);
            });

        /// <inheritdoc cref="keras.losses.KLDivergence"/>
        internal KLDivergence(string? reduction, string? name, string? dtype)
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
            /// <summary>The Kullback–Leibler divergence, the sum of <c>y_true · log(y_true / y_pred)</c> over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction kl_divergence = Losses.KLDivergence.Function;

            /// <summary>The Kullback–Leibler divergence, the sum of <c>y_true · log(y_true / y_pred)</c> over the last axis.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static KLDivergence KLDivergence(string? reduction = "sum_over_batch_size", string? name = "kl_divergence", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
