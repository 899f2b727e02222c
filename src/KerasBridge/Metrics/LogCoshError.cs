namespace KerasBridge.Metrics
{
    /// <summary>The mean of the logarithms of the hyperbolic cosines of the errors. See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class LogCoshError : MeanMetricWrapper
    {
        internal LogCoshError(string? name = "logcosh", string? dtype = null)
            : base(Losses.LogCosh.Function, name, dtype) { }

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
            /// <summary>The mean of the logarithms of the hyperbolic cosines of the errors.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.LogCoshError LogCoshError(string? name = "logcosh", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
