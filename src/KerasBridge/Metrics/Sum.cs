using KerasBridge.Autograd;

namespace KerasBridge.Metrics
{
    /// <summary>
    /// The weighted sum of all values given. See https://keras.io/api/metrics/metric_wrappers_and_reduction_metrics/#sum-class.
    /// </summary>
    public sealed class Sum : Metric
    {
        private readonly Variable _total;

        internal Sum(string? name = "sum", string? dtype = null) : base(dtype, name) => _total = add_variable(Shape.Scalar, "zeros", name: "total");

        /// <summary>Takes in values.</summary>
        /// <param name="values">Values of any shape; the first axis is that of the samples.</param>
        /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
        public void update_state(Tensor values, Tensor? sample_weight = null) =>
            _total.assign_add(Ops.Sum(SamplewiseValues.Of(values, sample_weight, mean: false).Values));

        /// <summary>Takes in values and gives the sum so far: Python's <c>metric(values)</c>.</summary>
        /// <param name="values">Values of any shape; the first axis is that of the samples.</param>
        /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
        /// <returns>The value.</returns>
        public Tensor Apply(Tensor values, Tensor? sample_weight = null)
        {
            update_state(values, sample_weight);
            return result();
        }

        /// <summary>A sum takes in values, not targets and predictions.</summary>
        /// <param name="y_true">The values.</param>
        /// <param name="y_pred">Their weights.</param>
        /// <param name="sample_weight">Not used by a sum.</param>
        /// <exception cref="ArgumentException">A third argument was given.</exception>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight)
        {
            if (sample_weight is not null) throw new ArgumentException($"The metric \"{name}\" takes values and their weights. Expected at most 2 tensors. Received: 3");
            update_state(y_true, y_pred);
        }

        /// <inheritdoc/>
        public override Tensor result() => _total;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The weighted sum of all values given.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.Sum Sum(string? name = "sum", string? dtype = null) => new(name, dtype);
        }
    }
}
