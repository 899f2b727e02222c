namespace KerasBridge.Metrics
{
    /// <summary>How often the largest prediction is that of the one-hot target. See https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class.</summary>
    /// <param name="name">The metric's name.</param>
    public sealed class CategoricalAccuracy(string? name = "categorical_accuracy") : MeanMetricWrapper(AccuracyFunctions.Categorical, name)
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
            /// <summary>How often the largest prediction is that of the one-hot target.</summary>
            /// <param name="name">The metric's name.</param>
            /// <returns>The metric.</returns>
            public static Metrics.CategoricalAccuracy CategoricalAccuracy(string? name = "categorical_accuracy") => new(name);
        }
    }
}
