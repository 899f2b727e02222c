using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The mean of <c>log(cosh(y_pred − y_true))</c> over the last axis: quadratic near zero, linear far off.</summary>
    /// <remarks>See https://keras.io/api/losses/.</remarks>
    public sealed class LogCosh : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("log_cosh", y_true, y_pred, (t, p) =>
            {
                var x = Ops.Subtract(p, t);
                return Ops.Mean(Ops.Affine(Ops.Add(x, Ops.Softplus(Ops.Affine(x, -2, 0))), 1, -Math.Log(2)), [-1]);
            });

        /// <inheritdoc cref="keras.losses.LogCosh"/>
        internal LogCosh(string? reduction, string? name, string? dtype)
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
            /// <summary>The mean of <c>log(cosh(y_pred − y_true))</c> over the last axis: quadratic near zero, linear far off. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction log_cosh = Losses.LogCosh.Function;

            /// <summary>The mean of <c>log(cosh(y_pred − y_true))</c> over the last axis: quadratic near zero, linear far off.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static LogCosh LogCosh(string? reduction = "sum_over_batch_size", string? name = "log_cosh", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
