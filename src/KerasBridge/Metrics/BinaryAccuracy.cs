namespace KerasBridge.Metrics
{
    /// <summary>How often predictions, cut at a threshold, equal targets of 0 and 1. See https://keras.io/api/metrics/accuracy_metrics/.</summary>
    public sealed class BinaryAccuracy : MeanMetricWrapper
    {
        internal BinaryAccuracy(string? name = "binary_accuracy", string? dtype = null, double threshold = 0.5)
            : base((t, p) => AccuracyFunctions.Binary(t, p, threshold), name, dtype) => this.threshold = threshold;

        /// <summary>Above this a prediction counts as 1.</summary>
        public double threshold { get; }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("threshold", threshold);

        internal override string Direction => "max";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>How often predictions, cut at a threshold, equal targets of 0 and 1.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="threshold">Above this a prediction counts as 1.</param>
            /// <returns>The metric.</returns>
            public static Metrics.BinaryAccuracy BinaryAccuracy(string? name = "binary_accuracy", string? dtype = null, double threshold = 0.5) =>
                new(name, dtype, threshold);
        }
    }
}
