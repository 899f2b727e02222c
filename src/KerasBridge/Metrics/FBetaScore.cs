using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Metrics
{
    /// <summary>The weighted harmonic mean of precision and recall of each class. See https://keras.io/api/metrics/classification_metrics/#fbetascore-class.</summary>
    public class FBetaScore : Metric
    {
        private static readonly string[] Counts = ["true_positives", "false_positives", "false_negatives", "intermediate_weights"];

        private readonly Variable[] _counts = new Variable[4];

        internal FBetaScore(string? average = null, double beta = 1.0, double? threshold = null, string? name = "fbeta_score", string? dtype = null) : base(dtype, name)
        {
            if (average is not (null or "micro" or "macro" or "weighted"))
                throw new ArgumentException($"Invalid `average` argument value. Expected one of: {{None, 'micro', 'macro', 'weighted'}}. Received: average={average}");
            if (!(beta > 0)) throw new ArgumentException($"Invalid `beta` argument value. It should be > 0. Received: beta={new Scalar(beta)}");
            if (threshold is not (null or (> 0 and <= 1)))
                throw new ArgumentException($"Invalid `threshold` argument value. It should verify 0 < threshold <= 1. Received: threshold={new Scalar(threshold.Value)}");
            (this.average, this.beta, this.threshold) = (average, beta, threshold);
        }

        /// <summary>How the classes' values become one: <c>"micro"</c>, <c>"macro"</c>, <c>"weighted"</c>, or null for a value each.</summary>
        public string? average { get; }

        /// <summary>How much more recall counts than precision.</summary>
        public double beta { get; }

        /// <summary>Above this a prediction counts as 1; null: the largest of each sample does.</summary>
        public double? threshold { get; }

        /// <inheritdoc/>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
        {
            if (y_true.ndim != 2 || y_pred.ndim != 2 || y_true.shape.Dims[1] != y_pred.shape.Dims[1])
            {
                throw new ShapeException(
                    $"FBetaScore expects 2D inputs with shape (batch_size, output_dim), with output_dim fully defined and the same for targets and predictions. Received: y_true.shape={y_true.shape}, y_pred.shape={y_pred.shape}");
            }
            var shape = average == "micro" ? Shape.Scalar : Shape.FromInts([y_pred.shape.Dims[1]]);
            if (_counts[0] is null)
                for (var i = 0; i < 4; i++) _counts[i] = add_variable(shape, "zeros", name: Counts[i]);
            (y_true, y_pred) = (Ops.Cast(y_true, DType.Float32), Ops.Cast(y_pred, DType.Float32));
            // The largest prediction, but not where all are 0.
            y_pred = Ops.Cast(threshold is { } cut
                ? Ops.Binary(BinaryKind.Greater, y_pred, cut)
                : Ops.LogicalAnd(Ops.GreaterEqual(y_pred, Ops.Max(y_pred, [-1], keepdims: true)), Ops.Binary(BinaryKind.Greater, Ops.Abs(y_pred), 1e-9)), DType.Float32);
            Tensor Total(Tensor values)
            {
                if (sample_weight is not null) values = Ops.Multiply(values, Ops.Reshape(Ops.Cast(sample_weight, DType.Float32), Shape.FromInts([values.shape.Dims[0], 1])));
                return Ops.Sum(values, average == "micro" ? null : [0]);
            }
            _counts[0].assign_add(Total(Ops.Multiply(y_pred, y_true)));
            _counts[1].assign_add(Total(Ops.Multiply(y_pred, Ops.Affine(y_true, -1, 1))));
            _counts[2].assign_add(Total(Ops.Multiply(Ops.Affine(y_pred, -1, 1), y_true)));
            _counts[3].assign_add(Total(y_true));
        }

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">There was no batch yet, so that the number of classes is not known.</exception>
        public override Tensor result()
        {
            if (_counts[0] is null) throw new InvalidOperationException($"'{GetType().Name}' object has no attribute 'true_positives'. The metric \"{name}\" has no result before the first batch. Expected a call of update_state first");
            var precision = Ratio(_counts[0], Ops.Add(_counts[0], _counts[1]));
            var recall = Ratio(_counts[0], Ops.Add(_counts[0], _counts[2]));
            var mean = Ratio(Ops.Multiply(precision, recall), Ops.Add(Ops.Affine(precision, beta * beta, 0), recall));
            var score = Ops.Affine(mean, 1 + beta * beta, 0);
            if (average == "weighted") return Ops.Sum(Ops.Multiply(score, Ratio(_counts[3], Ops.Sum(_counts[3]))));
            return average is null ? score : Ops.Mean(score);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("average", average).With("beta", beta).With("threshold", threshold);

        internal override string Direction => "max";

        private static Tensor Ratio(Tensor a, Tensor b) => Ops.Divide(a, Ops.Affine(b, 1, KerasConfig.Epsilon));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The weighted harmonic mean of precision and recall of each class.</summary>
            /// <param name="average">How the classes' values become one: <c>"micro"</c>, <c>"macro"</c>, <c>"weighted"</c>, or null for a value each.</param>
            /// <param name="beta">How much more recall counts than precision.</param>
            /// <param name="threshold">Above this a prediction counts as 1, 0 to 1; null: the largest of each sample does.</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Metrics.FBetaScore FBetaScore(string? average = null, double beta = 1.0, double? threshold = null, string? name = "fbeta_score", string? dtype = null) =>
                new(average, beta, threshold, name, dtype);
        }
    }
}
