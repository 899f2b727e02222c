namespace KerasBridge.Metrics
{
    /// <summary>How many predictions of 1 are right. See https://keras.io/api/metrics/classification_metrics/.</summary>
    public sealed class TruePositives : ConfusionCount
    {
        internal TruePositives(Thresholds thresholds = default, string? name = null, string? dtype = null) : base(thresholds, name, dtype) { }

        private protected override Tensor Pick(Confusion counts) => counts.TruePositives;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>How many predictions of 1 are right.</summary>
            /// <param name="thresholds">Above which a prediction counts as 1; several give a count each. 0.5 if not given.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">A threshold is not in [0, 1].</exception>
            public static Metrics.TruePositives TruePositives(Thresholds thresholds = default, string? name = null, string? dtype = null) => new(thresholds, name, dtype);
        }
    }
}
