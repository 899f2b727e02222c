using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The loss of connectionist temporal classification: sequences of labels without places, and logits of each step.</summary>
    /// <remarks>Targets (batch, labels) are integers padded with 0, which is the blank; predictions (batch, steps, classes) are logits (Graves et al. 2006). See https://keras.io/api/losses/.</remarks>
    public sealed class CTC : LossFunctionWrapper
    {
        internal static readonly LossFunction Function = (y_true, y_pred) =>
            LossCall.OfLabels("ctc", y_true, y_pred, (t, p) =>
            {
                if (t.ndim != 2)
                    throw new ShapeException($"Targets `y_true` are expected to be a tensor of shape `(batch_size, max_length)` in integer format. Received: y_true.shape={t.shape}");
                if (p.ndim != 3)
                    throw new ShapeException($"Logits `y_pred` are expected to be a tensor of shape `(batch_size, max_length, num_classes)`. Received: y_pred.shape={p.shape}");
                return new CtcLossOp().Call(p, Ops.Cast(t, DType.Int32));
            });

        /// <inheritdoc cref="keras.losses.CTC"/>
        internal CTC(string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) { }

        internal override bool KeepsTargets => true;

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The loss of connectionist temporal classification: sequences of labels without places, and logits of each step. The losses of the samples, not reduced.</summary>
            public static readonly LossFunction ctc = Losses.CTC.Function;

            /// <summary>The loss of connectionist temporal classification: sequences of labels without places, and logits of each step.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static CTC CTC(string? reduction = "sum_over_batch_size", string? name = "ctc", string? dtype = null) =>
                new(reduction, name, dtype);
        }
    }
}
