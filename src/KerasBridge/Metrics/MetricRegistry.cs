using KerasBridge.Numpy;

namespace KerasBridge.Metrics;

/// <summary>The metrics that can be named by a string.</summary>
internal static class MetricRegistry
{
    private static readonly Dictionary<string, Func<Metric>> Known = new()
    {
        ["binary_accuracy"] = () => new BinaryAccuracy(),
        ["BinaryAccuracy"] = () => new BinaryAccuracy(),
        ["categorical_accuracy"] = () => new CategoricalAccuracy(),
        ["CategoricalAccuracy"] = () => new CategoricalAccuracy(),
        ["sparse_categorical_accuracy"] = () => new SparseCategoricalAccuracy(),
        ["SparseCategoricalAccuracy"] = () => new SparseCategoricalAccuracy(),
    };

    /// <summary>A metric of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Metric Get(string name) => Known.TryGetValue(name, out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret metric identifier: {name}.{Suggest.Sentence(name, Known.Keys.Append("accuracy"))} Expected one of: accuracy, {string.Join(", ", Known.Keys)}. Received: '{name}'");

    /// <summary>The name of a function.</summary>
    public static string NameOf(LossFunction function) => function.Method.Name;
}
