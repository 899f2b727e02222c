namespace KerasBridge.Metrics
{
    /// <summary>The greatest recall at which the precision is at least the given one. See https://keras.io/api/metrics/classification_metrics/.</summary>
    public sealed class RecallAtPrecision : ConstrainedMaximum
    {
        internal RecallAtPrecision(double precision, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null)
            : base(precision, "precision", num_thresholds, class_id, name, dtype) => this.precision = precision;

        /// <summary>The least precision.</summary>
        public double precision { get; }

        private protected override (Tensor Constrained, Tensor Dependent) Rates(Confusion c) => (c.Precision, c.Recall);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The greatest recall at which the precision is at least the given one.</summary>
            /// <param name="precision">The least precision, 0 to 1.</param>
            /// <param name="num_thresholds">How many thresholds are tried.</param>
            /// <param name="class_id">The only class that is looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">The precision is not in [0, 1], or there are no thresholds.</exception>
            public static Metrics.RecallAtPrecision RecallAtPrecision(double precision, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null) =>
                new(precision, num_thresholds, class_id, name, dtype);
        }
    }
}
