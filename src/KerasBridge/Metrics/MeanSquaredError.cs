namespace KerasBridge.Metrics
{
    /// <summary>The mean of the squares of the errors. See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class MeanSquaredError : MeanMetricWrapper
    {
        internal MeanSquaredError(string? name = "mean_squared_error", string? dtype = null)
            : base(Losses.MeanSquaredError.Function, name, dtype) { }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig();

        internal override string Direction => "min";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean of the squares of the errors.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.MeanSquaredError MeanSquaredError(string? name = "mean_squared_error", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
