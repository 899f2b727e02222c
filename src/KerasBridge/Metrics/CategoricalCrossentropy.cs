namespace KerasBridge.Metrics
{
    /// <summary>The mean of the cross-entropies of one-hot targets and predicted probabilities. See https://keras.io/api/metrics/probabilistic_metrics/.</summary>
    public sealed class CategoricalCrossentropy : MeanMetricWrapper
    {
        internal CategoricalCrossentropy(string? name = "categorical_crossentropy", string? dtype = null, bool from_logits = false, double label_smoothing = 0, int axis = -1)
            : base((t, p) => Losses.CategoricalCrossentropy.Function(t, p, from_logits: from_logits, label_smoothing: label_smoothing, axis: axis), name, dtype) => (this.from_logits, this.label_smoothing, this.axis) = (from_logits, label_smoothing, axis);

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>How far the targets are moved towards equal probabilities.</summary>
        public double label_smoothing { get; }

        /// <summary>The axis of the classes or vectors.</summary>
        public int axis { get; }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("from_logits", from_logits).With("label_smoothing", label_smoothing).With("axis", axis);

        internal override string Direction => "min";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean of the cross-entropies of one-hot targets and predicted probabilities.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="label_smoothing">How far the targets are moved towards equal probabilities.</param>
            /// <param name="axis">The axis of the classes or vectors.</param>
            /// <returns>The metric.</returns>
            public static Metrics.CategoricalCrossentropy CategoricalCrossentropy(string? name = "categorical_crossentropy", string? dtype = null, bool from_logits = false, double label_smoothing = 0, int axis = -1) =>
                new(name, dtype, from_logits, label_smoothing, axis);
        }
    }
}
