using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Metrics
{
    /// <summary>The square root of the mean of the squares of the errors. See https://keras.io/api/metrics/regression_metrics/.</summary>
    public sealed class RootMeanSquaredError : RunningMean
    {
        internal RootMeanSquaredError(string? name = "root_mean_squared_error", string? dtype = null) : base(name, dtype) { }

        /// <inheritdoc/>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
        {
            (y_true, y_pred) = Ranks.Fit(Ops.Cast(y_true, DType.Float32), Ops.Cast(y_pred, DType.Float32));
            Add(Ops.SquaredDifference(y_true, y_pred), sample_weight);
        }

        /// <inheritdoc/>
        public override Tensor result() => Ops.Sqrt(base.result());

        internal override string Direction => "min";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The square root of the mean of the squares of the errors.</summary>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            public static Metrics.RootMeanSquaredError RootMeanSquaredError(string? name = "root_mean_squared_error", string? dtype = null) => new(name, dtype);
        }
    }
}
