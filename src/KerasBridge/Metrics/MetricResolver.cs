using KerasBridge.Losses;

namespace KerasBridge.Metrics;

/// <summary>Finds the metric that an argument means; the shapes decide about "accuracy" and "crossentropy".</summary>
internal static class MetricResolver
{
    /// <summary>Fails where a word is the name of no metric, so that <c>compile</c> refuses it. Keras would only at the first step.</summary>
    /// <exception cref="ArgumentException">The name is not known, or the metric needs arguments.</exception>
    public static void Check(MetricArg argument)
    {
        if (argument.Value is null) throw Missing();
        if (argument.Value is string word && !IsByShape(word)) MetricRegistry.Find(word);
    }

    private static bool IsByShape(string word) => word.ToLowerInvariant() is "accuracy" or "acc";

    /// <summary>The metric; its name is the word that was given.</summary>
    public static Metric Resolve(MetricArg argument, Shape target, Shape prediction, Loss? loss)
    {
        switch (argument.Value)
        {
            case Metric metric:
                return metric;
            case Loss of:
                return new MeanMetricWrapper(of.call, of.name);
            case LossFunction function:
                return new MeanMetricWrapper(function, MetricRegistry.NameOf(function));
            case string word:
                var kind = TaskKinds.Of(target, prediction);
                Metric found;
                if (IsByShape(word))
                {
                    found = MetricRegistry.Get(kind switch { TaskKind.Binary => "binary_accuracy", TaskKind.Sparse => "sparse_categorical_accuracy", _ => "categorical_accuracy" });
                }
                else
                {
                    found = MetricRegistry.Get(word);
                }
                found.name = word;
                return found;
            default:
                throw Missing();
        }
    }

    /// <summary>What is said of a metric that is null.</summary>
    public static ArgumentException Missing() => new("Expected metric, received `None`. Expected a name, a metric or a function. Received: None");
}
