namespace KerasBridge.Metrics
{
    /// <summary>The greatest precision at which the recall is at least the given one. See https://keras.io/api/metrics/classification_metrics/.</summary>
    public sealed class PrecisionAtRecall : ConstrainedMaximum
    {
        internal PrecisionAtRecall(double recall, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null)
            : base(recall, "recall", num_thresholds, class_id, name, dtype) => this.recall = recall;

        /// <summary>The least recall.</summary>
        public double recall { get; }

        private protected override (Tensor Constrained, Tensor Dependent) Rates(Confusion c) => (c.Recall, c.Precision);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The greatest precision at which the recall is at least the given one.</summary>
            /// <param name="recall">The least recall, 0 to 1.</param>
            /// <param name="num_thresholds">How many thresholds are tried.</param>
            /// <param name="class_id">The only class that is looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">The recall is not in [0, 1], or there are no thresholds.</exception>
            public static Metrics.PrecisionAtRecall PrecisionAtRecall(double recall, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null) =>
                new(recall, num_thresholds, class_id, name, dtype);
        }
    }
}
