using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class metrics
    {
        /// <summary>Whether targets and predictions, cut at a threshold, are equal: 1 or 0 for each element.</summary>
        public static readonly BinaryAccuracyFunction binary_accuracy = MetricFunctions.BinaryAccuracy;

        /// <summary>Whether the largest target is the largest prediction: 1 or 0 for each sample.</summary>
        public static readonly LossFunction categorical_accuracy = MetricFunctions.CategoricalAccuracy;

        /// <summary>Whether the largest prediction is that of the label: 1 or 0 for each sample.</summary>
        public static readonly LossFunction sparse_categorical_accuracy = MetricFunctions.SparseCategoricalAccuracy;

        /// <summary>Whether the class of the largest target is among the k largest predictions: 1 or 0 for each sample.</summary>
        public static readonly TopKFunction top_k_categorical_accuracy = MetricFunctions.TopKCategoricalAccuracy;

        /// <summary>Whether the label is among the k largest predictions: 1 or 0 for each sample.</summary>
        public static readonly SparseTopKFunction sparse_top_k_categorical_accuracy = MetricFunctions.SparseTopKCategoricalAccuracy;

        /// <summary>Pearson's correlation of targets and predictions along an axis.</summary>
        public static readonly CorrelationFunction pearson_correlation = MetricFunctions.PearsonCorrelation;

        /// <summary>Lin's concordance correlation of targets and predictions along an axis.</summary>
        public static readonly CorrelationFunction concordance_correlation = MetricFunctions.ConcordanceCorrelation;

        /// <inheritdoc cref="losses.mean_squared_error"/>
        public static readonly LossFunction mean_squared_error = Losses.MeanSquaredError.Function;

        /// <inheritdoc cref="losses.mean_absolute_error"/>
        public static readonly LossFunction mean_absolute_error = Losses.MeanAbsoluteError.Function;

        /// <inheritdoc cref="losses.mean_absolute_percentage_error"/>
        public static readonly LossFunction mean_absolute_percentage_error = Losses.MeanAbsolutePercentageError.Function;

        /// <inheritdoc cref="losses.mean_squared_logarithmic_error"/>
        public static readonly LossFunction mean_squared_logarithmic_error = Losses.MeanSquaredLogarithmicError.Function;

        /// <inheritdoc cref="losses.log_cosh"/>
        public static readonly LossFunction log_cosh = Losses.LogCosh.Function;

        /// <inheritdoc cref="losses.kl_divergence"/>
        public static readonly LossFunction kl_divergence = Losses.KLDivergence.Function;

        /// <inheritdoc cref="losses.poisson"/>
        public static readonly LossFunction poisson = Losses.Poisson.Function;

        /// <inheritdoc cref="losses.hinge"/>
        public static readonly LossFunction hinge = Losses.Hinge.Function;

        /// <inheritdoc cref="losses.squared_hinge"/>
        public static readonly LossFunction squared_hinge = Losses.SquaredHinge.Function;

        /// <inheritdoc cref="losses.categorical_hinge"/>
        public static readonly LossFunction categorical_hinge = Losses.CategoricalHinge.Function;

        /// <inheritdoc cref="losses.huber"/>
        public static readonly HuberFunction huber = Losses.Huber.Function;

        /// <inheritdoc cref="losses.binary_crossentropy"/>
        public static readonly CrossentropyFunction binary_crossentropy = Losses.BinaryCrossentropy.Function;

        /// <inheritdoc cref="losses.categorical_crossentropy"/>
        public static readonly CrossentropyFunction categorical_crossentropy = Losses.CategoricalCrossentropy.Function;

        /// <inheritdoc cref="losses.sparse_categorical_crossentropy"/>
        public static readonly SparseCrossentropyFunction sparse_categorical_crossentropy = Losses.SparseCategoricalCrossentropy.Function;

        /// <inheritdoc cref="losses.binary_focal_crossentropy"/>
        public static readonly BinaryFocalFunction binary_focal_crossentropy = Losses.BinaryFocalCrossentropy.Function;

        /// <inheritdoc cref="losses.categorical_focal_crossentropy"/>
        public static readonly CategoricalFocalFunction categorical_focal_crossentropy = Losses.CategoricalFocalCrossentropy.Function;

        /// <summary>The metric of an identifier.</summary>
        /// <param name="identifier">A name such as <c>"mse"</c>, an object, a function, or <c>None</c>.</param>
        /// <returns>The metric; null for <c>None</c>.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static Metric? get(MetricArg identifier) => identifier.Value switch
        {
            null => null,
            string name => MetricRegistry.Get(name),
            _ => MetricResolver.Resolve(identifier, Shape.Scalar, Shape.Scalar, null),
        };

        /// <summary>The class of a metric and its arguments.</summary>
        /// <param name="metric">The metric.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Metric metric) => metric.Serialize();

        /// <summary>The metric of a configuration that <see cref="serialize"/> gave, or Python's Keras.</summary>
        /// <param name="config">The configuration.</param>
        /// <param name="custom_objects">Classes of one's own by name, which are looked for first.</param>
        /// <returns>A new metric.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Metric deserialize(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) =>
            CustomObjects.Within(custom_objects, () => ObjectFactory.Make<Metric>(config, "keras.metrics"));
    }
}
