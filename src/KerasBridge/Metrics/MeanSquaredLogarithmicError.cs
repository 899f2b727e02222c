namespace KerasBridge.Metrics
{
    /// <summary>The mean of the squares of the errors of log(1 + x). See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class MeanSquaredLogarithmicError : MeanMetricWrapper
    {
        internal MeanSquaredLogarithmicError(string? name = "mean_squared_logarithmic_error", string? dtype = null)
            : base(Losses.MeanSquaredLogarithmicError.Function, name, dtype) { }

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
            /// <summary>The mean of the squares of the errors of log(1 + x).</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.MeanSquaredLogarithmicError MeanSquaredLogarithmicError(string? name = "mean_squared_logarithmic_error", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
