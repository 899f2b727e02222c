namespace KerasBridge.Metrics
{
    /// <summary>How often predictions, cut at a threshold, equal targets of 0 and 1. See https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="threshold">Above this a prediction counts as 1.</param>
    public sealed class BinaryAccuracy(string? name = "binary_accuracy", double threshold = 0.5) : MeanMetricWrapper((y_true, y_pred) => AccuracyFunctions.Binary(y_true, y_pred, threshold), name)
    {
        /// <summary>Above this a prediction counts as 1.</summary>
        public double threshold { get; } = threshold;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("threshold", threshold);

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
            /// <param name="threshold">Above this a prediction counts as 1.</param>
            /// <returns>The metric.</returns>
            public static Metrics.BinaryAccuracy BinaryAccuracy(string? name = "binary_accuracy", double threshold = 0.5) => new(name, threshold);
        }
    }
}
