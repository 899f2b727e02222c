using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Metrics
{
    /// <summary>The mean intersection over union of the classes 0 and 1, of predictions cut at a threshold. See https://keras.io/api/metrics/segmentation_metrics/.</summary>
    public sealed class BinaryIoU : ConfusionMatrixMetric
    {
        internal BinaryIoU(int[]? target_class_ids = null, double threshold = 0.5, string? name = null, string? dtype = null)
            : base(2, target_class_ids ?? [0, 1], name, dtype, null, true, true, -1) => this.threshold = threshold;

        /// <summary>From this on a prediction counts as 1.</summary>
        public double threshold { get; }

        /// <inheritdoc/>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
            base.update_state(y_true, Ops.Binary(BinaryKind.GreaterEqual, y_pred, threshold), sample_weight);

        /// <inheritdoc/>
        public override Config get_config() => Base().With("target_class_ids", target_class_ids).With("threshold", threshold);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean intersection over union of the classes 0 and 1, of predictions cut at a threshold.</summary>
            /// <param name="target_class_ids">The classes whose mean is taken; 0 and 1 if not given.</param>
            /// <param name="threshold">From this on a prediction counts as 1.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state: whole numbers.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">A class is neither 0 nor 1.</exception>
            public static Metrics.BinaryIoU BinaryIoU(int[]? target_class_ids = null, double threshold = 0.5, string? name = null, string? dtype = null) =>
                new(target_class_ids, threshold, name, dtype);
        }
    }
}
