namespace KerasBridge.Metrics
{
    /// <summary>The greatest specificity at which the sensitivity is at least the given one. See https://keras.io/api/metrics/classification_metrics/.</summary>
    public sealed class SpecificityAtSensitivity : ConstrainedMaximum
    {
        internal SpecificityAtSensitivity(double sensitivity, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null)
            : base(sensitivity, "sensitivity", num_thresholds, class_id, name, dtype) => this.sensitivity = sensitivity;

        /// <summary>The least sensitivity.</summary>
        public double sensitivity { get; }

        private protected override (Tensor Constrained, Tensor Dependent) Rates(Confusion c) => (c.Recall, c.Specificity);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The greatest specificity at which the sensitivity is at least the given one.</summary>
            /// <param name="sensitivity">The least sensitivity, 0 to 1.</param>
            /// <param name="num_thresholds">How many thresholds are tried.</param>
            /// <param name="class_id">The only class that is looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">The sensitivity is not in [0, 1], or there are no thresholds.</exception>
            public static Metrics.SpecificityAtSensitivity SpecificityAtSensitivity(double sensitivity, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null) =>
                new(sensitivity, num_thresholds, class_id, name, dtype);
        }
    }
}
