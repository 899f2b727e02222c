namespace KerasBridge.Metrics
{
    /// <summary>The mean of the Kullback-Leibler divergences of targets and predictions. See https://keras.io/api/metrics/probabilistic_metrics/.</summary>
    public sealed class KLDivergence : MeanMetricWrapper
    {
        internal KLDivergence(string? name = "kl_divergence", string? dtype = null)
            : base(Losses.KLDivergence.Function, name, dtype) { }

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
            /// <summary>The mean of the Kullback-Leibler divergences of targets and predictions.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.KLDivergence KLDivergence(string? name = "kl_divergence", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
