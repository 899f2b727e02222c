namespace KerasBridge.Metrics
{
    /// <summary>The mean intersection over union of all classes. See https://keras.io/api/metrics/segmentation_metrics/.</summary>
    public sealed class MeanIoU : ConfusionMatrixMetric
    {
        internal MeanIoU(int num_classes, string? name = null, string? dtype = null, int? ignore_class = null, bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1)
            : base(num_classes, [.. Enumerable.Range(0, Math.Max(num_classes, 0))], name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis) { }

        /// <inheritdoc/>
        public override Config get_config() => Common().With("sparse_y_true", sparse_y_true);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean intersection over union of all classes.</summary>
            /// <param name="num_classes">The number of classes.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state: whole numbers.</param>
            /// <param name="ignore_class">A label whose elements do not count.</param>
            /// <param name="sparse_y_true">Whether targets are labels, and not one-hot.</param>
            /// <param name="sparse_y_pred">Whether predictions are labels, and not scores.</param>
            /// <param name="axis">The axis of the classes, where there is one.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Metrics.MeanIoU MeanIoU(int num_classes, string? name = null, string? dtype = null, int? ignore_class = null, bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1) =>
                new(num_classes, name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis);
        }
    }
}
