namespace KerasBridge.Metrics
{
    /// <summary>The mean of the squared hinge losses of targets of −1 and 1 (or 0 and 1). See https://keras.io/api/metrics/hinge_metrics/.</summary>
    public sealed class SquaredHinge : MeanMetricWrapper
    {
        internal SquaredHinge(string? name = "squared_hinge", string? dtype = null)
            : base(Losses.SquaredHinge.Function, name, dtype) { }

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
            /// <summary>The mean of the squared hinge losses of targets of −1 and 1 (or 0 and 1).</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.SquaredHinge SquaredHinge(string? name = "squared_hinge", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
