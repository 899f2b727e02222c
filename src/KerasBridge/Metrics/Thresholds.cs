using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>Above which a prediction counts as 1: a number, or a list of them (<c>[0.25, 0.5]</c>).</summary>
[CollectionBuilder(typeof(Thresholds), nameof(Create))]
public readonly struct Thresholds : IEnumerable<double>
{
    private readonly double[]? _values;

    private Thresholds(double[] values, bool single)
    {
        _values = values;
        IsSingle = single;
    }

    /// <summary>Makes a list; what <c>[0.25, 0.5]</c> calls.</summary>
    /// <param name="values">The thresholds.</param>
    /// <returns>The list.</returns>
    public static Thresholds Create(ReadOnlySpan<double> values) => new(values.ToArray(), false);

    /// <summary>One threshold.</summary>
    /// <param name="value">The threshold.</param>
    public static implicit operator Thresholds(double value) => new([value], true);

    /// <summary>Several thresholds.</summary>
    /// <param name="values">The thresholds, or null for none.</param>
    public static implicit operator Thresholds(double[]? values) => values is null ? default : new([.. values], false);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)(_values ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool IsDefault => _values is null;

    internal bool IsSingle { get; }

    /// <summary>As a configuration holds it: a number, a list, or null.</summary>
    internal object? ForConfig => _values is null ? null : IsSingle ? _values[0] : _values;

    /// <summary>The thresholds, or the default one.</summary>
    /// <exception cref="ArgumentException">A threshold is not in [0, 1].</exception>
    internal double[] OrDefault(double fallback)
    {
        if (_values is null) return [fallback];
        var invalid = _values.Where(value => value is not (>= 0 and <= 1)).ToArray();
        if (invalid.Length > 0)
            throw new ArgumentException($"Threshold values must be in [0, 1]. Received: [{string.Join(", ", invalid.Select(value => new Scalar(value)))}]");
        return _values;
    }
}
