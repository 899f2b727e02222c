using KerasBridge.Losses;
using KerasBridge.Numpy;

namespace KerasBridge.Metrics;

/// <summary>The metrics that can be named by a string: classes by their names, in both spellings, and a few by short ones.</summary>
internal static class MetricRegistry
{
    private static readonly Dictionary<string, Func<Metric>> Known = new()
    {
        ["Metric"] = () => new BareMetric(),
        ["Accuracy"] = () => new Accuracy(),
        ["BinaryAccuracy"] = () => new BinaryAccuracy(),
        ["CategoricalAccuracy"] = () => new CategoricalAccuracy(),
        ["SparseCategoricalAccuracy"] = () => new SparseCategoricalAccuracy(),
        ["TopKCategoricalAccuracy"] = () => new TopKCategoricalAccuracy(),
        ["SparseTopKCategoricalAccuracy"] = () => new SparseTopKCategoricalAccuracy(),
        ["Mean"] = () => new Mean(),
        ["Sum"] = () => new Sum(),
        ["MeanSquaredError"] = () => new MeanSquaredError(),
        ["RootMeanSquaredError"] = () => new RootMeanSquaredError(),
        ["MeanAbsoluteError"] = () => new MeanAbsoluteError(),
        ["MeanAbsolutePercentageError"] = () => new MeanAbsolutePercentageError(),
        ["MeanSquaredLogarithmicError"] = () => new MeanSquaredLogarithmicError(),
        ["LogCoshError"] = () => new LogCoshError(),
        ["CosineSimilarity"] = () => new CosineSimilarity(),
        ["PearsonCorrelation"] = () => new PearsonCorrelation(),
        ["ConcordanceCorrelation"] = () => new ConcordanceCorrelation(),
        ["R2Score"] = () => new R2Score(),
        ["KLDivergence"] = () => new KLDivergence(),
        ["Poisson"] = () => new Poisson(),
        ["BinaryCrossentropy"] = () => new BinaryCrossentropy(),
        ["CategoricalCrossentropy"] = () => new CategoricalCrossentropy(),
        ["SparseCategoricalCrossentropy"] = () => new SparseCategoricalCrossentropy(),
        ["Hinge"] = () => new Hinge(),
        ["SquaredHinge"] = () => new SquaredHinge(),
        ["CategoricalHinge"] = () => new CategoricalHinge(),
        ["AUC"] = () => new AUC(),
        ["Precision"] = () => new Precision(),
        ["Recall"] = () => new Recall(),
        ["TruePositives"] = () => new TruePositives(),
        ["FalsePositives"] = () => new FalsePositives(),
        ["TrueNegatives"] = () => new TrueNegatives(),
        ["FalseNegatives"] = () => new FalseNegatives(),
        ["FBetaScore"] = () => new FBetaScore(),
        ["F1Score"] = () => new F1Score(),
        ["BinaryIoU"] = () => new BinaryIoU(),
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
    public static Metric Get(string name) => Find(name)();

    /// <summary>What makes the metric of a name. It makes none yet, since that would count in automatic names.</summary>
    /// <exception cref="ArgumentException">The name is not known, or the metric needs arguments.</exception>
    public static Func<Metric> Find(string name)
    {
        if (!Classes.TryGetValue(name, out var className))
            throw new ArgumentException($"Could not interpret metric identifier: {name}.{Suggest.Sentence(name, Names)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");
        return Known.TryGetValue(className, out var make)
            ? make
            : throw new ArgumentException($"The metric {className} cannot be made of its name alone. Expected an object with its arguments: keras.metrics.{className}(...). Received: '{name}'");
    }

    /// <summary>The name of a function: Keras's for its own.</summary>
    public static string NameOf(LossFunction function) => Functions.GetValueOrDefault(function) ?? LossRegistry.NameOf(function);
}
