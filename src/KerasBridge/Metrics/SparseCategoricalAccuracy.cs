namespace KerasBridge.Metrics
{
    /// <summary>How often the largest prediction is that of the integer label. See https://keras.io/api/metrics/accuracy_metrics/#sparsecategoricalaccuracy-class.</summary>
    /// <param name="name">The metric's name.</param>
    public sealed class SparseCategoricalAccuracy(string? name = "sparse_categorical_accuracy") : MeanMetricWrapper(AccuracyFunctions.SparseCategorical, name)
    {
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
            /// <returns>The metric.</returns>
            public static Metrics.SparseCategoricalAccuracy SparseCategoricalAccuracy(string? name = "sparse_categorical_accuracy") => new(name);
        }
    }
}
