namespace KerasBridge.Metrics
{
    /// <summary>The share of right ones among the predictions of 1. See https://keras.io/api/metrics/classification_metrics/.</summary>
    public sealed class Precision : ConfusionRatio
    {
        internal Precision(Thresholds thresholds = default, int? top_k = null, int? class_id = null, string? name = null, string? dtype = null)
            : base(thresholds, top_k, class_id, "false_positives", name, dtype) { }

        private protected override Tensor Other(Confusion counts) => counts.FalsePositives;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The share of right ones among the predictions of 1.</summary>
            /// <param name="thresholds">Above which a prediction counts as 1; several give a value each. 0.5 if not given, or none where <paramref name="top_k"/> is.</param>
            /// <param name="top_k">How many of the largest predictions count as 1.</param>
            /// <param name="class_id">The only class that is looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">A threshold is not in [0, 1].</exception>
            public static Metrics.Precision Precision(Thresholds thresholds = default, int? top_k = null, int? class_id = null, string? name = null, string? dtype = null) =>
                new(thresholds, top_k, class_id, name, dtype);
        }
    }
}
