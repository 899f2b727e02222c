namespace KerasBridge.Metrics
{
    /// <summary>The mean of the sizes of the errors, in percent of the targets. See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class MeanAbsolutePercentageError : MeanMetricWrapper
    {
        internal MeanAbsolutePercentageError(string? name = "mean_absolute_percentage_error", string? dtype = null)
            : base(Losses.MeanAbsolutePercentageError.Function, name, dtype) { }

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
            /// <summary>The mean of the sizes of the errors, in percent of the targets.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.MeanAbsolutePercentageError MeanAbsolutePercentageError(string? name = "mean_absolute_percentage_error", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
