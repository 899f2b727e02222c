namespace KerasBridge.Metrics
{
    /// <summary>
    /// The weighted mean of all values given. See https://keras.io/api/metrics/metric_wrappers_and_reduction_metrics/#mean-class.
    /// </summary>
    public class Mean : RunningMean
    {
        /// <summary>A mean.</summary>
        /// <param name="name">The metric's name.</param>
        /// <param name="dtype">The dtype of its state; float32.</param>
        public Mean(string? name = "mean", string? dtype = null) : base(name, dtype) { }

        /// <summary>Takes in values.</summary>
        /// <param name="values">Values of any shape; the first axis is that of the samples.</param>
        /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
        public void update_state(Tensor values, Tensor? sample_weight = null) => Add(values, sample_weight);

        /// <summary>Takes in values and gives the mean so far: Python's <c>metric(values)</c>.</summary>
        /// <param name="values">Values of any shape; the first axis is that of the samples.</param>
        /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
        /// <returns>The value.</returns>
        public Tensor Apply(Tensor values, Tensor? sample_weight = null)
        {
            Add(values, sample_weight);
            return result();
        }

        /// <summary>A mean takes in values, not targets and predictions.</summary>
        /// <param name="y_true">The values.</param>
        /// <param name="y_pred">Their weights.</param>
        /// <param name="sample_weight">Not used by a mean.</param>
        /// <exception cref="ArgumentException">A third argument was given.</exception>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight)
        {
            if (sample_weight is not null) throw new ArgumentException($"The metric \"{name}\" takes values and their weights. Expected at most 2 tensors. Received: 3");
            Add(y_true, y_pred);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <inheritdoc cref="Metrics.Mean(string?, string?)"/>
            /// <returns>The metric.</returns>
            public static Metrics.Mean Mean(string? name = "mean", string? dtype = null) => new(name, dtype);
        }
    }
}
