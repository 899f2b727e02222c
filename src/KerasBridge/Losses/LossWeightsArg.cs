using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>How much each output's loss counts: a number, a list, or a dictionary by the outputs' names.</summary>
[CollectionBuilder(typeof(LossWeightsArg), nameof(Create))]
public readonly struct LossWeightsArg : IEnumerable<double>
{
    private LossWeightsArg(object? value) => Value = value;

    /// <summary>A number, an array or a dictionary of numbers; null for nothing.</summary>
    internal object? Value { get; }

    /// <summary>Makes a list; what <c>[1.0, 0.5]</c> calls.</summary>
    /// <param name="items">A weight for each output.</param>
    /// <returns>The list.</returns>
    public static LossWeightsArg Create(ReadOnlySpan<double> items) => new(items.ToArray());

    /// <summary>No weights: all losses count alike.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator LossWeightsArg(NoneType none) => default;

    /// <summary>One weight for the only output.</summary>
    /// <param name="weight">The weight.</param>
    public static implicit operator LossWeightsArg(double weight) => new(weight);

    /// <summary>Weights by the outputs' names.</summary>
    /// <param name="byOutput">For each output its weight.</param>
    public static implicit operator LossWeightsArg(Dictionary<string, double> byOutput) => new(byOutput);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => (Value switch
    {
        double one => [one],
        double[] many => many,
        Dictionary<string, double> named => named.Values,
        _ => (IEnumerable<double>)[],
    }).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
