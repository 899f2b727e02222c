namespace KerasBridge.Metrics
{
    /// <summary>The harmonic mean of precision and recall of each class. See https://keras.io/api/metrics/classification_metrics/#f1score-class.</summary>
    public sealed class F1Score : FBetaScore
    {
        internal F1Score(string? average = null, double? threshold = null, string? name = "f1_score", string? dtype = null) : base(average, 1.0, threshold, name, dtype) { }

        /// <inheritdoc/>
        public override Config get_config()
        {
            var config = base.get_config();
            config.Remove("beta");
            return config;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The harmonic mean of precision and recall of each class.</summary>
            /// <param name="average">How the classes' values become one: <c>"micro"</c>, <c>"macro"</c>, <c>"weighted"</c>, or null for a value each.</param>
            /// <param name="threshold">Above this a prediction counts as 1, 0 to 1; null: the largest of each sample does.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Metrics.F1Score F1Score(string? average = null, double? threshold = null, string? name = "f1_score", string? dtype = null) =>
                new(average, threshold, name, dtype);
        }
    }
}
