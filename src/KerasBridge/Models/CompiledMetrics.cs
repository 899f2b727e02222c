using KerasBridge.Metrics;

namespace KerasBridge.Models;

/// <summary>The metrics of a model's outputs.</summary>
internal sealed class CompiledMetrics
{
    private readonly MetricsArg _metrics;
    private readonly MetricsArg _weighted;
    private List<(string Name, int Output, Metric Metric, bool Weighted)>? _entries;

    /// <summary>Metrics as given to <c>compile</c>.</summary>
    /// <exception cref="ArgumentException">A name is not known.</exception>
    public CompiledMetrics(MetricsArg metrics, MetricsArg weighted)
    {
        (_metrics, _weighted) = (metrics, weighted);
        foreach (var argument in Leaves(metrics).Concat(Leaves(weighted))) MetricResolver.Check(argument);
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _metrics.Value is null && _weighted.Value is null;

    /// <summary>All metrics, once they are known.</summary>
    public IEnumerable<Metric> All => _entries?.Select(entry => entry.Metric).Distinct() ?? [];

    /// <summary>The names and metrics, in the order in which Keras lists them.</summary>
    public IEnumerable<(string Name, Metric Metric)> Named => _entries?.Select(entry => (entry.Name, entry.Metric)) ?? [];

    /// <summary>Finds the metrics of each output; the shapes say what "accuracy" means.</summary>
    public void Resolve(IReadOnlyList<string> names, Tensor?[] targets, Tensor[] predictions, IReadOnlyList<Loss?> losses)
    {
        if (_entries is not null) return;
        var entries = new List<(string, int, Metric, bool)>();
        var taken = new Dictionary<string, int>();
        foreach (var (given, isWeighted) in new[] { (_metrics, false), (_weighted, true) })
        {
            var lists = PerOutput(given.Value, names, predictions.Length, isWeighted ? "weighted_metrics" : "metrics");
            for (var i = 0; i < predictions.Length; i++)
            {
                foreach (var argument in lists[i])
                {
                    if (targets[i] is not { } target) continue;
                    var metric = MetricResolver.Resolve(argument, target.shape, predictions[i].shape, i < losses.Count ? losses[i] : null);
                    var prefix = predictions.Length > 1 && i < names.Count ? $"{names[i]}_" : "";
                    entries.Add((UniqueName(prefix, metric.name, isWeighted, taken), i, metric, isWeighted));
                }
            }
        }
        _entries = entries;
    }

    /// <summary>Takes in a batch.</summary>
    public void Update(Tensor?[] targets, Tensor[] predictions, Tensor?[] weights)
    {
        foreach (var (_, output, metric, isWeighted) in _entries!)
        {
            var mask = predictions[output].Mask;
            var weight = isWeighted ? weights[output] : null;
            if (mask is not null) weight = weight is null ? Autograd.Ops.Cast(mask, DType.Float32) : MaskedWeight(weight, mask);
            metric.update_state(targets[output]!, predictions[output], weight);
        }
    }

    // As Keras: what is asked for with and without weights shows under two names, and what is asked for twice is numbered.
    private static string UniqueName(string prefix, string name, bool isWeighted, Dictionary<string, int> taken)
    {
        if (taken.TryAdd(prefix + name, 1)) return prefix + name;
        var second = isWeighted ? $"{prefix}weighted_{name}" : prefix + name;
        return taken.TryAdd(second, 1) ? second : $"{second}_{taken[second]++}";
    }

    private static Tensor MaskedWeight(Tensor weight, Tensor mask)
    {
        while (weight.ndim < mask.ndim) weight = Autograd.Ops.ExpandDims(weight, -1);
        return Autograd.Ops.Multiply(weight, Autograd.Ops.Cast(mask, DType.Float32));
    }

    private static List<MetricArg>[] PerOutput(object? value, IReadOnlyList<string> names, int count, string what)
    {
        var lists = new List<MetricArg>[count];
        for (var i = 0; i < count; i++) lists[i] = [];
        switch (value)
        {
            case null:
                return lists;
            case MetricArg one:
                if (count > 1) throw new ArgumentException($"For a model with {count} outputs, `{what}` must say which output a metric watches. Expected a list of lists or a dictionary by the outputs' names. Received: one metric");
                lists[0].Add(one);
                return lists;
            case MetricsArg[] many when count == 1:
                foreach (var item in many) lists[0].AddRange(item.Value is null ? throw MetricResolver.Missing() : Leaves(item));
                return lists;
            case MetricsArg[] many:
                if (many.Length != count)
                    throw new ArgumentException($"For a model with multiple outputs, when providing the `{what}` argument as a list, it should have as many entries as the model has outputs. Expected {count} entries. Received: {many.Length}");
                for (var i = 0; i < count; i++) lists[i].AddRange(Leaves(many[i]));
                return lists;
            default:
                var spread = OutputMap.Spread<MetricsArg>(value, names, count, what, share: false);
                for (var i = 0; i < count; i++) lists[i].AddRange(Leaves(spread[i]));
                return lists;
        }
    }

    private static IEnumerable<MetricArg> Leaves(MetricsArg item) => item.Value switch
    {
        MetricArg one => [one],
        MetricsArg[] many => many.SelectMany(Leaves),
        Dictionary<string, MetricsArg> named => named.Values.SelectMany(Leaves),
        _ => [],
    };
}
