namespace KerasBridge.Metrics
{
    /// <summary>The mean of Pearson's correlations of targets and predictions along an axis. See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class PearsonCorrelation : MeanMetricWrapper
    {
        internal PearsonCorrelation(string? name = "pearson_correlation", string? dtype = null, int axis = -1)
            : base((t, p) => Correlations.Pearson(t, p, axis), name, dtype) => this.axis = axis;

        /// <summary>The axis of the classes or vectors.</summary>
        public int axis { get; }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("axis", axis);

        internal override string Direction => "max";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean of Pearson's correlations of targets and predictions along an axis.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="axis">The axis of the classes or vectors.</param>
            /// <returns>The metric.</returns>
            public static Metrics.PearsonCorrelation PearsonCorrelation(string? name = "pearson_correlation", string? dtype = null, int axis = -1) =>
                new(name, dtype, axis);
        }
    }
}
