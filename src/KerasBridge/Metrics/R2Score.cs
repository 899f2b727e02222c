using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Metrics
{
    /// <summary>The coefficient of determination: 1 − residual by total sum of squares. See https://keras.io/api/metrics/regression_metrics/#r2score-class.</summary>
    public sealed class R2Score : Metric
    {
        private readonly Variable _samples;
        private Variable? _squares;
        private Variable? _sum;
        private Variable? _residual;
        private Variable? _count;

        internal R2Score(string? class_aggregation = "uniform_average", int num_regressors = 0, string? name = "r2_score", string? dtype = null) : base(dtype, name)
        {
            if (class_aggregation is not (null or "uniform_average" or "variance_weighted_average"))
                throw new ArgumentException($"Invalid value for argument `class_aggregation`. Expected one of (None, 'uniform_average', 'variance_weighted_average'). Received: class_aggregation={class_aggregation}");
            if (num_regressors < 0) throw new ArgumentException($"Invalid value for argument `num_regressors`. Expected a value >= 0. Received: num_regressors={num_regressors}");
            (this.class_aggregation, this.num_regressors) = (class_aggregation, num_regressors);
            _samples = add_variable(Shape.Scalar, "zeros", DType.Int32, name: "num_samples");
        }

        /// <summary>How the outputs' values become one: <c>"uniform_average"</c>, <c>"variance_weighted_average"</c>, or null for a value each.</summary>
        public string? class_aggregation { get; }

        /// <summary>The number of independent variables, for the adjusted score; 0 for the plain one.</summary>
        public int num_regressors { get; }

        /// <inheritdoc/>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
        {
            if (y_true.ndim != 2 || y_pred.ndim != 2 || y_true.shape.Dims[1] != y_pred.shape.Dims[1])
            {
                throw new ShapeException(
                    $"R2Score expects 2D inputs with shape (batch_size, output_dim), the same for targets and predictions. Received: y_true.shape={y_true.shape}, y_pred.shape={y_pred.shape}");
            }
            (y_true, y_pred) = (Ops.Cast(y_true, DType.Float32), Ops.Cast(y_pred, DType.Float32));
            if (_count is null)
            {
                var shape = Shape.FromInts([y_pred.shape.Dims[1]]);
                (_squares, _sum) = (add_variable(shape, "zeros", name: "squared_sum"), add_variable(shape, "zeros", name: "sum"));
                (_residual, _count) = (add_variable(shape, "zeros", name: "residual"), add_variable(shape, "zeros", name: "count"));
            }
            var weight = sample_weight is null ? Ops.Constant(1, DType.Float32) : Ops.Cast(sample_weight, DType.Float32);
            if (weight.ndim == 1) weight = Ops.ExpandDims(weight, 1);
            weight = Ops.BroadcastTo(weight, y_true.shape);
            var weighted = Ops.Multiply(y_true, weight);
            _sum!.assign_add(Ops.Sum(weighted, [0]));
            _squares!.assign_add(Ops.Sum(Ops.Multiply(y_true, weighted), [0]));
            _residual!.assign_add(Ops.Sum(Ops.Multiply(Ops.SquaredDifference(y_true, y_pred), weight), [0]));
            _count.assign_add(Ops.Sum(weight, [0]));
            _samples.assign_add(Ops.Constant(y_true.Count, DType.Int32));
        }

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">There was no batch yet, so that the number of outputs is not known.</exception>
        public override Tensor result()
        {
            if (_count is null) throw new InvalidOperationException($"'R2Score' object has no attribute 'sum'. The metric \"{name}\" has no result before the first batch. Expected a call of update_state first");
            var total = Ops.Subtract(_squares!, Ops.Multiply(_sum!, Ops.Divide(_sum!, _count)));
            var raw = Ops.Affine(Ops.Divide(_residual!, total), -1, 1);
            raw = Ops.Select(Ops.Binary(BinaryKind.Equal, Ops.Abs(raw), double.PositiveInfinity), Ops.Constant(0, DType.Float32), raw);
            var score = class_aggregation switch
            {
                null => raw,
                "uniform_average" => Ops.Mean(raw),
                _ => Ops.Divide(Ops.Sum(Ops.Multiply(total, raw)), Ops.Sum(total)),
            };
            if (num_regressors == 0) return score;
            // Too few samples for that many regressors: the plain score.
            var samples = Ops.Cast(_samples, DType.Float32);
            var left = Ops.Affine(samples, 1, -num_regressors - 1);
            var adjusted = Ops.Affine(Ops.Divide(Ops.Multiply(Ops.Affine(score, -1, 1), Ops.Affine(samples, 1, -1)), left), -1, 1);
            return Ops.Select(Ops.Binary(BinaryKind.Greater, left, 0), adjusted, score);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("class_aggregation", class_aggregation).With("num_regressors", num_regressors);

        internal override string Direction => "max";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The coefficient of determination: 1 − residual by total sum of squares.</summary>
            /// <param name="class_aggregation">How the outputs' values become one: <c>"uniform_average"</c>, <c>"variance_weighted_average"</c>, or null for a value each.</param>
            /// <param name="num_regressors">The number of independent variables, for the adjusted score; 0 for the plain one.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Metrics.R2Score R2Score(string? class_aggregation = "uniform_average", int num_regressors = 0, string? name = "r2_score", string? dtype = null) =>
                new(class_aggregation, num_regressors, name, dtype);
        }
    }
}
