namespace KerasBridge.Metrics
{
    /// <summary>The mean of the cross-entropies of integer labels and predicted probabilities. See https://keras.io/api/metrics/probabilistic_metrics/.</summary>
    public sealed class SparseCategoricalCrossentropy : MeanMetricWrapper
    {
        internal SparseCategoricalCrossentropy(string? name = "sparse_categorical_crossentropy", string? dtype = null, bool from_logits = false, int? ignore_class = null, int axis = -1)
            : base((t, p) => Losses.SparseCategoricalCrossentropy.Function(t, p, from_logits: from_logits, ignore_class: ignore_class, axis: axis), name, dtype) => (this.from_logits, this.ignore_class, this.axis) = (from_logits, ignore_class, axis);

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>A label whose samples do not count.</summary>
        public int? ignore_class { get; }

        /// <summary>The axis of the classes or vectors.</summary>
        public int axis { get; }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("from_logits", from_logits).With("ignore_class", ignore_class).With("axis", axis);

        internal override string Direction => "min";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean of the cross-entropies of integer labels and predicted probabilities.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="ignore_class">A label whose samples do not count.</param>
            /// <param name="axis">The axis of the classes or vectors.</param>
            /// <returns>The metric.</returns>
            public static Metrics.SparseCategoricalCrossentropy SparseCategoricalCrossentropy(string? name = "sparse_categorical_crossentropy", string? dtype = null, bool from_logits = false, int? ignore_class = null, int axis = -1) =>
                new(name, dtype, from_logits, ignore_class, axis);
        }
    }
}
