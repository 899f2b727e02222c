namespace KerasBridge.Metrics
{
    /// <summary>The mean of the hinge losses of one-hot targets. See https://keras.io/api/metrics/hinge_metrics/.</summary>
    public sealed class CategoricalHinge : MeanMetricWrapper
    {
        internal CategoricalHinge(string? name = "categorical_hinge", string? dtype = null)
            : base(Losses.CategoricalHinge.Function, name, dtype) { }

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
            /// <summary>The mean of the hinge losses of one-hot targets.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.CategoricalHinge CategoricalHinge(string? name = "categorical_hinge", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
