using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The cross-entropy of targets 0 or 1 and their predicted probabilities, the mean over the last axis.</summary>
    /// <remarks>Predictions that come from a sigmoid are taken back to their logits, which is exact where the sigmoid saturates. See https://keras.io/api/losses/.</remarks>
    public sealed class BinaryCrossentropy : LossFunctionWrapper
    {
        internal static readonly CrossentropyFunction Function = (y_true, y_pred, from_logits, label_smoothing, axis) =>
            LossCall.Of("binary_crossentropy", y_true, y_pred, (t, p) =>
                Ops.Mean(CrossEntropies.Binary(CrossEntropies.Smooth(t, label_smoothing, 2), p, from_logits, "binary_crossentropy"), [axis]), fit: false);

        /// <inheritdoc cref="keras.losses.BinaryCrossentropy"/>
        internal BinaryCrossentropy(bool from_logits, double label_smoothing, int axis, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            (this.from_logits, this.label_smoothing, this.axis) = (from_logits, label_smoothing, axis);

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>How far the targets are moved towards equal probabilities, 0 to 1.</summary>
        public double label_smoothing { get; }

        /// <summary>The axis whose mean is taken.</summary>
        public int axis { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, from_logits: from_logits, label_smoothing: label_smoothing, axis: axis);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("from_logits", from_logits).With("label_smoothing", label_smoothing).With("axis", axis);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The cross-entropy of targets 0 or 1 and their predicted probabilities, the mean over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly CrossentropyFunction binary_crossentropy = Losses.BinaryCrossentropy.Function;

            /// <summary>The cross-entropy of targets 0 or 1 and their predicted probabilities, the mean over the last axis.</summary>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="label_smoothing">How far the targets are moved towards equal probabilities, 0 to 1.</param>
            /// <param name="axis">The axis whose mean is taken.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static BinaryCrossentropy BinaryCrossentropy(bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "binary_crossentropy", string? dtype = null) =>
                new(from_logits, label_smoothing, axis, reduction, name, dtype);
        }
    }
}
