using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The cross-entropy of one-hot targets and predicted probabilities.</summary>
    /// <remarks>Predictions that come from a softmax are taken back to their logits, which is exact where the softmax saturates. See https://keras.io/api/losses/.</remarks>
    public sealed class CategoricalCrossentropy : LossFunctionWrapper
    {
        internal static readonly CrossentropyFunction Function = (y_true, y_pred, from_logits, label_smoothing, axis) =>
            LossCall.Of("categorical_crossentropy", y_true, y_pred, (t, p) =>
            {
                axis = Shapes.Axis(axis, p.ndim, "categorical_crossentropy");
                return CrossEntropies.Categorical(CrossEntropies.Smooth(t, label_smoothing, p.shape.Dims[axis]), p, from_logits, axis);
            }, fit: false);

        /// <inheritdoc cref="keras.losses.CategoricalCrossentropy"/>
        internal CategoricalCrossentropy(bool from_logits, double label_smoothing, int axis, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            (this.from_logits, this.label_smoothing, this.axis) = (from_logits, label_smoothing, axis);

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>How far the targets are moved towards equal probabilities, 0 to 1.</summary>
        public double label_smoothing { get; }

        /// <summary>The axis of the classes.</summary>
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
            /// <summary>The cross-entropy of one-hot targets and predicted probabilities. The losses of the samples, not reduced.</summary>
            public static readonly CrossentropyFunction categorical_crossentropy = Losses.CategoricalCrossentropy.Function;

            /// <summary>The cross-entropy of one-hot targets and predicted probabilities.</summary>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="label_smoothing">How far the targets are moved towards equal probabilities, 0 to 1.</param>
            /// <param name="axis">The axis of the classes.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static CategoricalCrossentropy CategoricalCrossentropy(bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "categorical_crossentropy", string? dtype = null) =>
                new(from_logits, label_smoothing, axis, reduction, name, dtype);
        }
    }
}
