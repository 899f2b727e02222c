namespace KerasBridge.Metrics
{
    /// <summary>How often the class of the one-hot target is among the k largest predictions; classes that tie with the last of them count. See https://keras.io/api/metrics/accuracy_metrics/.</summary>
    public sealed class TopKCategoricalAccuracy : MeanMetricWrapper
    {
        internal TopKCategoricalAccuracy(int k = 5, string? name = "top_k_categorical_accuracy", string? dtype = null)
            : base((t, p) => AccuracyFunctions.TopK(t, p, k), name, dtype) => this.k = k;

        /// <summary>How many of the largest predictions are looked at.</summary>
        public int k { get; }

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("k", k);

        internal override string Direction => "max";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>How often the class of the one-hot target is among the k largest predictions; classes that tie with the last of them count.</summary>
            /// <param name="k">How many of the largest predictions are looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.TopKCategoricalAccuracy TopKCategoricalAccuracy(int k = 5, string? name = "top_k_categorical_accuracy", string? dtype = null) =>
                new(k, name, dtype);
        }
    }
}
