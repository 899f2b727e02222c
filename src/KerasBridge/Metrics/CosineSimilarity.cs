using KerasBridge.Autograd;

namespace KerasBridge.Metrics
{
    /// <summary>The mean of the cosines of the angles between targets and predictions; 1 where they point the same way. See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class CosineSimilarity : MeanMetricWrapper
    {
        internal CosineSimilarity(string? name = "cosine_similarity", string? dtype = null, int axis = -1)
            : base((t, p) => Ops.Negative(Losses.CosineSimilarity.Function(t, p, axis: axis)), name, dtype) => this.axis = axis;

        /// <summary>The axis of the classes or vectors.</summary>
        public int axis { get; }

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
            /// <summary>The mean of the cosines of the angles between targets and predictions; 1 where they point the same way.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="axis">The axis of the classes or vectors.</param>
            /// <returns>The metric.</returns>
            public static Metrics.CosineSimilarity CosineSimilarity(string? name = "cosine_similarity", string? dtype = null, int axis = -1) =>
                new(name, dtype, axis);
        }
    }
}
