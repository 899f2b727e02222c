namespace KerasBridge.Metrics
{
    /// <summary>The greatest sensitivity at which the specificity is at least the given one. See https://keras.io/api/metrics/classification_metrics/.</summary>
    public sealed class SensitivityAtSpecificity : ConstrainedMaximum
    {
        internal SensitivityAtSpecificity(double specificity, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null)
            : base(specificity, "specificity", num_thresholds, class_id, name, dtype) => this.specificity = specificity;

        /// <summary>The least specificity.</summary>
        public double specificity { get; }

        private protected override (Tensor Constrained, Tensor Dependent) Rates(Confusion c) => (c.Specificity, c.Recall);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The greatest sensitivity at which the specificity is at least the given one.</summary>
            /// <param name="specificity">The least specificity, 0 to 1.</param>
            /// <param name="num_thresholds">How many thresholds are tried.</param>
            /// <param name="class_id">The only class that is looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">The specificity is not in [0, 1], or there are no thresholds.</exception>
            public static Metrics.SensitivityAtSpecificity SensitivityAtSpecificity(double specificity, int num_thresholds = 200, int? class_id = null, string? name = null, string? dtype = null) =>
                new(specificity, num_thresholds, class_id, name, dtype);
        }
    }
}
