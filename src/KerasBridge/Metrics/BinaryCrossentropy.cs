namespace KerasBridge.Metrics
{
    /// <summary>The mean of the cross-entropies of targets of 0 and 1 and their predicted probabilities. See https://keras.io/api/metrics/probabilistic_metrics/.</summary>
    public sealed class BinaryCrossentropy : MeanMetricWrapper
    {
        internal BinaryCrossentropy(string? name = "binary_crossentropy", string? dtype = null, bool from_logits = false, double label_smoothing = 0)
            : base((t, p) => Losses.BinaryCrossentropy.Function(t, p, from_logits: from_logits, label_smoothing: label_smoothing), name, dtype) => (this.from_logits, this.label_smoothing) = (from_logits, label_smoothing);

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>How far the targets are moved towards equal probabilities.</summary>
        public double label_smoothing { get; }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("from_logits", from_logits).With("label_smoothing", label_smoothing);

        internal override string Direction => "min";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean of the cross-entropies of targets of 0 and 1 and their predicted probabilities.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="label_smoothing">How far the targets are moved towards equal probabilities.</param>
            /// <returns>The metric.</returns>
            public static Metrics.BinaryCrossentropy BinaryCrossentropy(string? name = "binary_crossentropy", string? dtype = null, bool from_logits = false, double label_smoothing = 0) =>
                new(name, dtype, from_logits, label_smoothing);
        }
    }
}
