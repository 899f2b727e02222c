namespace KerasBridge.Metrics
{
    /// <summary>The mean of the Poisson losses, y_pred − y_true·log(y_pred). See https://keras.io/api/metrics/probabilistic_metrics/.</summary>
    public sealed class Poisson : MeanMetricWrapper
    {
        internal Poisson(string? name = "poisson", string? dtype = null)
            : base(Losses.Poisson.Function, name, dtype) { }

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
            /// <summary>The mean of the Poisson losses, y_pred − y_true·log(y_pred).</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.Poisson Poisson(string? name = "poisson", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
