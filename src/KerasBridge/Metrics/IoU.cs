namespace KerasBridge.Metrics
{
    /// <summary>The mean intersection over union of some classes. See https://keras.io/api/metrics/segmentation_metrics/.</summary>
    public sealed class IoU : ConfusionMatrixMetric
    {
        internal IoU(int num_classes, int[] target_class_ids, string? name = null, string? dtype = null, int? ignore_class = null, bool sparse_y_true = true,
            bool sparse_y_pred = true, int axis = -1) : base(num_classes, target_class_ids, name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis) { }

        /// <inheritdoc/>
        public override Config get_config() => Common().With("target_class_ids", target_class_ids).With("sparse_y_true", sparse_y_true);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean intersection over union of some classes.</summary>
            /// <param name="num_classes">The number of classes.</param>
            /// <param name="target_class_ids">The classes whose mean is taken.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state: whole numbers.</param>
            /// <param name="ignore_class">A label whose elements do not count.</param>
            /// <param name="sparse_y_true">Whether targets are labels, and not one-hot.</param>
            /// <param name="sparse_y_pred">Whether predictions are labels, and not scores.</param>
            /// <param name="axis">The axis of the classes, where there is one.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">A class is not one of them.</exception>
            public static Metrics.IoU IoU(int num_classes, int[] target_class_ids, string? name = null, string? dtype = null, int? ignore_class = null,
                bool sparse_y_true = true, bool sparse_y_pred = true, int axis = -1) =>
                new(num_classes, target_class_ids, name, dtype, ignore_class, sparse_y_true, sparse_y_pred, axis);
        }
    }
}
