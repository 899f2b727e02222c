namespace KerasBridge.Metrics
{
    /// <summary>
    /// The mean of a function of targets and predictions. See https://keras.io/api/metrics/metric_wrappers_and_reduction_metrics/.
    /// </summary>
    public class MeanMetricWrapper : RunningMean
    {
        private readonly LossFunction _function;

        /// <summary>A mean of a function.</summary>
        /// <param name="fn">The function; gives the values of the samples.</param>
        /// <param name="name">The metric's name; the function's if not given.</param>
        /// <param name="dtype">The dtype of its state; float32.</param>
        public MeanMetricWrapper(LossFunction fn, string? name = null, string? dtype = null) : base(name ?? MetricRegistry.NameOf(fn), dtype) => _function = fn;

        /// <inheritdoc/>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => Add(_function(y_true, y_pred), sample_weight);

        /// <inheritdoc/>
        public override Config get_config() => BaseConfig().With("fn", new Config
        {
            ["module"] = "builtins",
            ["class_name"] = "function",
            ["config"] = MetricRegistry.NameOf(_function),
            ["registered_name"] = "function",
        });

        /// <summary>The arguments that all metrics have.</summary>
        private protected Config BaseConfig() => base.get_config();
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The mean of a function of targets and predictions.</summary>
            /// <param name="fn">The function; gives the values of the samples.</param>
            /// <param name="name">The metric's name; the function's if not given.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.MeanMetricWrapper MeanMetricWrapper(LossFunction fn, string? name = null, string? dtype = null) => new(fn, name, dtype);
        }
    }
}
