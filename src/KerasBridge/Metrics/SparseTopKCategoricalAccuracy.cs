namespace KerasBridge.Metrics
{
    /// <summary>How often the integer label is among the k largest predictions; classes that tie with the last of them count. See https://keras.io/api/metrics/accuracy_metrics/.</summary>
    public sealed class SparseTopKCategoricalAccuracy : MeanMetricWrapper
    {
        internal SparseTopKCategoricalAccuracy(int k = 5, string? name = "sparse_top_k_categorical_accuracy", string? dtype = null, bool from_sorted_ids = false)
            : base((t, p) => AccuracyFunctions.SparseTopK(t, p, k, from_sorted_ids), name, dtype) => (this.k, this.from_sorted_ids) = (k, from_sorted_ids);

        /// <summary>How many of the largest predictions are looked at.</summary>
        public int k { get; }

        /// <summary>Whether the predictions are the ids of classes, best first, and not scores.</summary>
        public bool from_sorted_ids { get; }

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
            /// <summary>How often the integer label is among the k largest predictions; classes that tie with the last of them count.</summary>
            /// <param name="k">How many of the largest predictions are looked at.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="from_sorted_ids">Whether the predictions are the ids of classes, best first, and not scores.</param>
            /// <returns>The metric.</returns>
            public static Metrics.SparseTopKCategoricalAccuracy SparseTopKCategoricalAccuracy(int k = 5, string? name = "sparse_top_k_categorical_accuracy", string? dtype = null, bool from_sorted_ids = false) =>
                new(k, name, dtype, from_sorted_ids);
        }
    }
}
