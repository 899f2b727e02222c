using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The hinge loss of classes, <c>max(neg − pos + 1, 0)</c>: pos is the prediction of the true class, neg the greatest of the others.</summary>
    /// <remarks>Targets are one-hot. See https://keras.io/api/losses/.</remarks>
    public sealed class CategoricalHinge : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.Of("categorical_hinge", y_true, y_pred, (t, p) =>
            {
                var right = Ops.Sum(Ops.Multiply(t, p), [-1]);
                var wrong = Ops.Max(Ops.Multiply(Ops.Affine(t, -1, 1), p), [-1]);
                return Ops.Binary(BinaryKind.Maximum, Ops.Affine(Ops.Subtract(wrong, right), 1, 1), 0);
            });

        /// <inheritdoc cref="keras.losses.CategoricalHinge"/>
        internal CategoricalHinge(string? reduction, string? name, string? dtype)
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
            /// <summary>The hinge loss of classes, <c>max(neg − pos + 1, 0)</c>: pos is the prediction of the true class, neg the greatest of the others. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction categorical_hinge = Losses.CategoricalHinge.Function;

            /// <summary>The hinge loss of classes, <c>max(neg − pos + 1, 0)</c>: pos is the prediction of the true class, neg the greatest of the others.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static CategoricalHinge CategoricalHinge(string? reduction = "sum_over_batch_size", string? name = "categorical_hinge", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
