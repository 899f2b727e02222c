using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Metrics
{
    /// <summary>
    /// The area under the curve of true by false positive rates (ROC), or of precision by recall (PR), as a sum over thresholds.
    /// See https://keras.io/api/metrics/classification_metrics/#auc-class; PR is interpolated after Davis and Goadrich,
    /// "The relationship between Precision-Recall and ROC curves", 2006.
    /// </summary>
    public sealed class AUC : Metric
    {
        private static readonly string[] Counts = ["true_positives", "false_positives", "true_negatives", "false_negatives"];

        private readonly ConfusionCounter _counter;
        private readonly bool _ownThresholds;
        private readonly double[] _thresholds;
        private readonly double[]? _labelWeights;
        private readonly Variable[] _counts = new Variable[4];

        internal AUC(int num_thresholds = 200, string curve = "ROC", string summation_method = "interpolation", string? name = null, string? dtype = null,
            Thresholds thresholds = default, bool multi_label = false, int? num_labels = null, double[]? label_weights = null, bool from_logits = false) : base(dtype, name)
        {
            this.curve = curve is "ROC" or "roc" ? "ROC" : curve is "PR" or "pr" ? "PR"
                : throw new ArgumentException($"Invalid AUC curve value: \"{curve}\". Expected values are [\"PR\", \"ROC\"]");
            this.summation_method = summation_method is "interpolation" or "minoring" or "majoring" ? summation_method
                : throw new ArgumentException($"Invalid AUC summation method value: \"{summation_method}\". Expected values are [\"interpolation\", \"majoring\", \"minoring\"]");
            _ownThresholds = !thresholds.IsDefault;
            if (_ownThresholds)
            {
                _thresholds = [.. thresholds.OrDefault(0).Order()];
                this.num_thresholds = _thresholds.Length + 2;
            }
            else
            {
                if (num_thresholds <= 1) throw new ArgumentException($"Argument `num_thresholds` must be an integer > 1. Received: num_thresholds={num_thresholds}");
                this.num_thresholds = num_thresholds;
                _thresholds = [.. Enumerable.Range(1, num_thresholds - 2).Select(i => (double)i / (num_thresholds - 1))];
            }
            // The outer thresholds lie a little outside, so that the first takes in every prediction and the last none.
            _counter = new ConfusionCounter([-KerasConfig.Epsilon, .. _thresholds, 1 + KerasConfig.Epsilon], _ownThresholds ? null : true);
            (this.multi_label, this.num_labels, this.from_logits, _labelWeights) = (multi_label, num_labels, from_logits, label_weights);
            if (num_labels is not null && !multi_label) throw new ArgumentException("`num_labels` is needed only when `multi_label` is True.");
            if (label_weights?.Any(weight => weight < 0) == true) throw new ArgumentException("All values of `label_weights` must be non-negative.");
            if (!multi_label) Build(Shape.FromInts([this.num_thresholds]));
            else if (num_labels is { } labels) Build(Shape.FromInts([this.num_thresholds, labels]));
        }

        /// <summary>How many thresholds there are, the outer ones among them.</summary>
        public int num_thresholds { get; }

        /// <summary>The curve: <c>"ROC"</c> or <c>"PR"</c>.</summary>
        public string curve { get; }

        /// <summary>How the area between two thresholds is summed: <c>"interpolation"</c>, <c>"minoring"</c> or <c>"majoring"</c>.</summary>
        public string summation_method { get; }

        /// <summary>Whether each label has an area of its own, whose mean is taken.</summary>
        public bool multi_label { get; }

        /// <summary>The number of labels, where it was given.</summary>
        public int? num_labels { get; }

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>The thresholds, the outer ones among them.</summary>
        public double[] thresholds => [-KerasConfig.Epsilon, .. _thresholds, 1 + KerasConfig.Epsilon];

        /// <inheritdoc/>
        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
        {
            if (_counts[0] is null)
            {
                if (y_pred.ndim != 2) throw new ShapeException($"`y_pred` must have rank 2 when `multi_label=True`. Expected (samples, labels). Received: y_pred.shape={y_pred.shape}");
                Build(Shape.FromInts([num_thresholds, y_pred.shape.Dims[1]]));
            }
            if (from_logits) y_pred = Ops.Sigmoid(y_pred);
            var counts = _counter.Count(y_true, y_pred, sample_weight, multi_label: multi_label, label_weights: multi_label ? null : LabelWeights);
            _counts[0].assign_add(counts.TruePositives);
            _counts[1].assign_add(counts.FalsePositives);
            _counts[2].assign_add(counts.TrueNegatives);
            _counts[3].assign_add(counts.FalseNegatives);
        }

        /// <inheritdoc/>
        public override Tensor result()
        {
            if (_counts[0] is null) return Ops.Constant(0, DType.Float32);
            return curve == "PR" && summation_method == "interpolation" ? interpolate_pr_auc() : Together(Strips(Counted));
        }

        /// <summary>The area under the curve of precision over recall, interpolated after Davis and Goadrich, whatever curve the metric is of.</summary>
        /// <returns>A scalar.</returns>
        public Tensor interpolate_pr_auc() => _counts[0] is null ? Ops.Constant(0, DType.Float32) : Together(Interpolated(Counted));

        /// <inheritdoc/>
        public override Config get_config()
        {
            var config = base.get_config().With("num_thresholds", num_thresholds).With("curve", curve).With("summation_method", summation_method)
                .With("multi_label", multi_label).With("num_labels", num_labels).With("label_weights", _labelWeights).With("from_logits", from_logits);
            return _ownThresholds ? config.With("thresholds", _thresholds) : config;
        }

        internal override string Direction => "max";

        private Tensor? LabelWeights => _labelWeights is { } weights ? (Tensor)Array.ConvertAll(weights, weight => (float)weight) : null;

        private void Build(Shape shape)
        {
            for (var i = 0; i < Counts.Length; i++) _counts[i] = add_variable(shape, "zeros", name: Counts[i]);
        }

        private Confusion Counted => new(_counts[0], _counts[1], _counts[2], _counts[3]);

        private Tensor Together(Tensor strips)
        {
            var areas = Ops.Sum(strips, [0]);
            if (!multi_label) return areas;
            return LabelWeights is { } weights ? Ops.DivideNoNan(Ops.Sum(Ops.Multiply(areas, weights)), Ops.Sum(weights)) : Ops.Mean(areas);
        }

        private Tensor Strips(Confusion counts)
        {
            var (x, y) = curve == "ROC" ? (Ops.DivideNoNan(counts.FalsePositives, Ops.Add(counts.FalsePositives, counts.TrueNegatives)), counts.Recall) : (counts.Recall, counts.Precision);
            var heights = summation_method switch
            {
                "interpolation" => Ops.Affine(Ops.Add(Before(y), After(y)), 0.5, 0),
                "minoring" => Ops.Minimum(Before(y), After(y)),
                _ => Ops.Maximum(Before(y), After(y)),
            };
            return Ops.Multiply(Ops.Subtract(Before(x), After(x)), heights);
        }

        private static Tensor Interpolated(Confusion counts)
        {
            var (right, all) = (counts.TruePositives, Ops.Add(counts.TruePositives, counts.FalsePositives));
            var rise = Ops.Subtract(Before(right), After(right));
            var slope = Ops.DivideNoNan(rise, NotNegative(Ops.Subtract(Before(all), After(all))));
            var intercept = Ops.Subtract(After(right), Ops.Multiply(slope, After(all)));
            var both = Ops.LogicalAnd(Ops.Binary(BinaryKind.Greater, Before(all), 0), Ops.Binary(BinaryKind.Greater, After(all), 0));
            var ratio = Ops.Select(both, Ops.DivideNoNan(Before(all), NotNegative(After(all))), Ops.Constant(1, DType.Float32));
            var area = Ops.Multiply(slope, Ops.Add(rise, Ops.Multiply(intercept, Ops.Log(ratio))));
            return Ops.DivideNoNan(area, NotNegative(Ops.Add(After(right), After(counts.FalseNegatives))));
        }

        private static Tensor NotNegative(Tensor x) => Ops.Binary(BinaryKind.Maximum, x, 0);

        private static Tensor Before(Tensor x) => Ops.SliceAxis(x, 0, 0, x.shape.Dims[0] - 1);

        private static Tensor After(Tensor x) => Ops.SliceAxis(x, 0, 1, x.shape.Dims[0] - 1);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class metrics
        {
            /// <summary>The area under the ROC or PR curve, as a sum over thresholds.</summary>
            /// <param name="num_thresholds">How many thresholds there are, at least 2.</param>
            /// <param name="curve"><c>"ROC"</c> (true by false positive rates) or <c>"PR"</c> (precision by recall).</param>
            /// <param name="summation_method"><c>"interpolation"</c>, <c>"minoring"</c> (from below) or <c>"majoring"</c> (from above).</param>
            /// <param name="name">The metric's name.</param>
            /// <param name="dtype">The dtype of its state; float32.</param>
            /// <param name="thresholds">Thresholds of one's own, in [0, 1], in place of <paramref name="num_thresholds"/>.</param>
            /// <param name="multi_label">Whether each label has an area of its own, whose mean is taken.</param>
            /// <param name="num_labels">The number of labels, with <paramref name="multi_label"/>; seen at the first batch if not given.</param>
            /// <param name="label_weights">A weight for each label.</param>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <returns>The metric.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Metrics.AUC AUC(int num_thresholds = 200, string curve = "ROC", string summation_method = "interpolation", string? name = null, string? dtype = null,
                Thresholds thresholds = default, bool multi_label = false, int? num_labels = null, double[]? label_weights = null, bool from_logits = false) =>
                new(num_thresholds, curve, summation_method, name, dtype, thresholds, multi_label, num_labels, label_weights, from_logits);
        }
    }
}
