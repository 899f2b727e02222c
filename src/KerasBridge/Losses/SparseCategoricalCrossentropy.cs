using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The cross-entropy of integer labels and predicted probabilities.</summary>
    /// <remarks>Predictions that come from a softmax are taken back to their logits, which is exact where the softmax saturates. See https://keras.io/api/losses/.</remarks>
    public sealed class SparseCategoricalCrossentropy : LossFunctionWrapper
    {
        internal static readonly SparseCrossentropyFunction Function = (y_true, y_pred, from_logits, ignore_class, axis) =>
            LossCall.OfLabels("sparse_categorical_crossentropy", y_true, y_pred, (t, p) => CrossEntropies.Sparse(t, p, from_logits, ignore_class, axis));

        /// <inheritdoc cref="keras.losses.SparseCategoricalCrossentropy"/>
        internal SparseCategoricalCrossentropy(bool from_logits, int? ignore_class, string? reduction, int axis, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            (this.from_logits, this.ignore_class, this.axis) = (from_logits, ignore_class, axis);

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>A label whose samples do not count; null for none.</summary>
        public int? ignore_class { get; }

        /// <summary>The axis of the classes: the last.</summary>
        public int axis { get; }

        internal override bool KeepsTargets => true;

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, from_logits: from_logits, ignore_class: ignore_class, axis: axis);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("from_logits", from_logits).With("ignore_class", ignore_class);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The cross-entropy of integer labels and predicted probabilities. The losses of the samples, not reduced.</summary>
            public static readonly SparseCrossentropyFunction sparse_categorical_crossentropy = Losses.SparseCategoricalCrossentropy.Function;

            /// <summary>The cross-entropy of integer labels and predicted probabilities.</summary>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="ignore_class">A label whose samples do not count; null for none.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="axis">The axis of the classes: the last.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static SparseCategoricalCrossentropy SparseCategoricalCrossentropy(bool from_logits = false, int? ignore_class = null, string? reduction = "sum_over_batch_size", int axis = -1, string? name = "sparse_categorical_crossentropy", string? dtype = null) =>
                new(from_logits, ignore_class, reduction, axis, name, dtype);
        }
    }
}
