namespace KerasBridge.Metrics
{
    /// <summary>How often the largest prediction is that of the integer label. See https://keras.io/api/metrics/accuracy_metrics/.</summary>
    public sealed class SparseCategoricalAccuracy : MeanMetricWrapper
    {
        internal SparseCategoricalAccuracy(string? name = "sparse_categorical_accuracy", string? dtype = null)
            : base(AccuracyFunctions.SparseCategorical, name, dtype) { }

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
            /// <summary>How often the largest prediction is that of the integer label.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.SparseCategoricalAccuracy SparseCategoricalAccuracy(string? name = "sparse_categorical_accuracy", string? dtype = null) =>
                new(name, dtype);
        }
    }
}
