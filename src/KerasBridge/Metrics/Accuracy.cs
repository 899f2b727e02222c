namespace KerasBridge.Metrics
{
    /// <summary>How often predictions equal targets. See https://keras.io/api/metrics/accuracy_metrics/.</summary>
    public sealed class Accuracy : MeanMetricWrapper
    {
        internal Accuracy(string? name = "accuracy", string? dtype = null)
            : base(AccuracyFunctions.Equal, name, dtype) { }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig();

        internal override string Direction => "max";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>How often predictions equal targets.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.Accuracy Accuracy(string? name = "accuracy", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
