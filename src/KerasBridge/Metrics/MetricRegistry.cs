using KerasBridge.Autograd;
using KerasBridge.Losses;
using KerasBridge.Numpy;

namespace KerasBridge.Metrics;

/// <summary>The metrics that can be named by a string: classes by their names, in both spellings, and a few by short ones.</summary>
internal static class MetricRegistry
{
    private static readonly Dictionary<string, Func<Metric>> Known = new()
    {
        ["Metric"] = () => new BareMetric(),
        ["Accuracy"] = () => keras.metrics.Accuracy(),
        ["BinaryAccuracy"] = () => keras.metrics.BinaryAccuracy(),
        ["CategoricalAccuracy"] = () => keras.metrics.CategoricalAccuracy(),
        ["SparseCategoricalAccuracy"] = () => keras.metrics.SparseCategoricalAccuracy(),
        ["TopKCategoricalAccuracy"] = () => keras.metrics.TopKCategoricalAccuracy(),
        ["SparseTopKCategoricalAccuracy"] = () => keras.metrics.SparseTopKCategoricalAccuracy(),
        ["Mean"] = () => keras.metrics.Mean(),
        ["Sum"] = () => keras.metrics.Sum(),
        ["MeanSquaredError"] = () => keras.metrics.MeanSquaredError(),
        ["RootMeanSquaredError"] = () => keras.metrics.RootMeanSquaredError(),
        ["MeanAbsoluteError"] = () => keras.metrics.MeanAbsoluteError(),
        ["MeanAbsolutePercentageError"] = () => keras.metrics.MeanAbsolutePercentageError(),
        ["MeanSquaredLogarithmicError"] = () => keras.metrics.MeanSquaredLogarithmicError(),
        ["LogCoshError"] = () => keras.metrics.LogCoshError(),
        ["CosineSimilarity"] = () => keras.metrics.CosineSimilarity(),
        ["PearsonCorrelation"] = () => keras.metrics.PearsonCorrelation(),
        ["ConcordanceCorrelation"] = () => keras.metrics.ConcordanceCorrelation(),
        ["R2Score"] = () => keras.metrics.R2Score(),
        ["KLDivergence"] = () => keras.metrics.KLDivergence(),
        ["Poisson"] = () => keras.metrics.Poisson(),
        ["BinaryCrossentropy"] = () => keras.metrics.BinaryCrossentropy(),
        ["CategoricalCrossentropy"] = () => keras.metrics.CategoricalCrossentropy(),
        ["SparseCategoricalCrossentropy"] = () => keras.metrics.SparseCategoricalCrossentropy(),
        ["Hinge"] = () => keras.metrics.Hinge(),
        ["SquaredHinge"] = () => keras.metrics.SquaredHinge(),
        ["CategoricalHinge"] = () => keras.metrics.CategoricalHinge(),
        ["AUC"] = () => keras.metrics.AUC(),
        ["Precision"] = () => keras.metrics.Precision(),
        ["Recall"] = () => keras.metrics.Recall(),
        ["TruePositives"] = () => keras.metrics.TruePositives(),
        ["FalsePositives"] = () => keras.metrics.FalsePositives(),
        ["TrueNegatives"] = () => keras.metrics.TrueNegatives(),
        ["FalseNegatives"] = () => keras.metrics.FalseNegatives(),
        ["FBetaScore"] = () => keras.metrics.FBetaScore(),
        ["F1Score"] = () => keras.metrics.F1Score(),
        ["BinaryIoU"] = () => keras.metrics.BinaryIoU(),
    };

    // These cannot be made without arguments, so a name alone does not do.
    private static readonly string[] NeedArguments =
        ["IoU", "MeanIoU", "OneHotIoU", "OneHotMeanIoU", "MeanMetricWrapper", "PrecisionAtRecall", "RecallAtPrecision", "SensitivityAtSpecificity", "SpecificityAtSensitivity"];

    private static readonly Dictionary<string, string> Classes = [];
    private static readonly Dictionary<Delegate, string> Functions = [];

    static MetricRegistry()
    {
        foreach (var name in Known.Keys.Concat(NeedArguments)) Classes[name] = Classes[Autograd.Names.SnakeCase(name)] = name;
        foreach (var (name, of) in new[] { ("bce", "BinaryCrossentropy"), ("mse", "MeanSquaredError"), ("mae", "MeanAbsoluteError"), ("mape", "MeanAbsolutePercentageError"), ("msle", "MeanSquaredLogarithmicError") })
            Classes[name] = Classes[name.ToUpperInvariant()] = of;
        Functions[MetricFunctions.CategoricalAccuracy] = "categorical_accuracy";
        Functions[MetricFunctions.SparseCategoricalAccuracy] = "sparse_categorical_accuracy";
    }

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => Classes.Keys.Order(StringComparer.Ordinal);

    /// <summary>A metric of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known, or the metric needs arguments.</exception>
    public static Metric Get(string name)
    {
        if (!Classes.TryGetValue(name, out var className))
            throw new ArgumentException($"Could not interpret metric identifier: {name}.{Suggest.Sentence(name, Names)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");
        return Known.TryGetValue(className, out var make)
            ? make()
            : throw new ArgumentException($"The metric {className} cannot be made of its name alone. Expected an object with its arguments: keras.metrics.{className}(...). Received: '{name}'");
    }

    /// <summary>The name of a function: Keras's for its own.</summary>
    public static string NameOf(LossFunction function) => Functions.GetValueOrDefault(function) ?? LossRegistry.NameOf(function);
}
