using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// The metrics of a model: a list (<c>["accuracy", AUC()]</c>), one alone, for several outputs a list of lists, or a dictionary by the outputs' names.
/// </summary>
[CollectionBuilder(typeof(MetricsArg), nameof(Create))]
public readonly partial struct MetricsArg : IEnumerable<MetricsArg>
{
    private MetricsArg(object? value) => Value = value;

    /// <summary>What was given: a <see cref="MetricArg"/>, a list or a dictionary of these; null for nothing.</summary>
    internal object? Value { get; }

    /// <summary>Makes a list of metrics; what <c>["accuracy", AUC()]</c> calls.</summary>
    /// <param name="items">The metrics, or lists of metrics, one for each output.</param>
    /// <returns>The list.</returns>
    public static MetricsArg Create(ReadOnlySpan<MetricsArg> items) => new(items.ToArray());

    /// <summary>No metrics.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator MetricsArg(NoneType none) => default;

    /// <summary>One metric by name.</summary>
    /// <param name="name">The name; null for none.</param>
    public static implicit operator MetricsArg(string? name) => name is null ? default : new((MetricArg)name);

    /// <summary>One metric.</summary>
    /// <param name="metric">The metric.</param>
    public static implicit operator MetricsArg(Metric metric) => new((MetricArg)metric);

    /// <summary>A loss, whose mean is watched.</summary>
    /// <param name="loss">The loss.</param>
    public static implicit operator MetricsArg(Loss loss) => new((MetricArg)loss);

    /// <summary>A function.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(LossFunction function) => new((MetricArg)function);

    /// <summary>A function that is no delegate yet: <c>metrics: [new(my_metric)]</c>.</summary>
    /// <param name="function">The function.</param>
    public MetricsArg(LossFunction function) => Value = new MetricArg(function);

    /// <summary>One metric.</summary>
    /// <param name="metric">The metric.</param>
    public static implicit operator MetricsArg(MetricArg metric) => new((object)metric);

    /// <summary>Names of metrics.</summary>
    /// <param name="names">The names.</param>
    public static implicit operator MetricsArg(string[] names) => new(Array.ConvertAll(names, name => (MetricsArg)name));

    /// <summary>Metrics by the outputs' names.</summary>
    /// <param name="byOutput">For each output its metrics.</param>
    public static implicit operator MetricsArg(Dictionary<string, MetricsArg> byOutput) => new(byOutput);

    /// <summary>A metric by name for each output.</summary>
    /// <param name="byOutput">For each output its metric.</param>
    public static implicit operator MetricsArg(Dictionary<string, string> byOutput) => new(byOutput.ToDictionary(pair => pair.Key, pair => (MetricsArg)pair.Value));

    /// <inheritdoc/>
    public IEnumerator<MetricsArg> GetEnumerator() => (Value as IEnumerable<MetricsArg> ?? (Value is MetricArg ? [this] : [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
