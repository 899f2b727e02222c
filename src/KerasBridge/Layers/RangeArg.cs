using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// A range of random numbers, as <c>ImageDataGenerator</c> and the layers that change images take it: one number, a pair <c>(0.5, 1.5)</c> or a list <c>[0.5, 1.5]</c>. What one number means, and whether it is
/// allowed, is said by the argument.
/// </summary>
[CollectionBuilder(typeof(RangeArg), nameof(Create))]
public readonly struct RangeArg : IEnumerable<double>
{
    private readonly double[]? _values;

    private RangeArg(double[] values) => _values = values;

    /// <summary>The numbers; empty where nothing was given.</summary>
    internal double[] Values => _values ?? [];

    /// <summary>Whether nothing was given.</summary>
    internal bool IsNone => _values is null;

    /// <summary>Makes a list; what <c>[a, b]</c> calls.</summary>
    /// <param name="values">The numbers.</param>
    /// <returns>The range.</returns>
    public static RangeArg Create(ReadOnlySpan<double> values) => new(values.ToArray());

    /// <summary>One number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator RangeArg(double value) => new([value]);

    /// <summary>A pair.</summary>
    /// <param name="pair">The numbers.</param>
    public static implicit operator RangeArg((double low, double high) pair) => new([pair.low, pair.high]);

    /// <summary>A list.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator RangeArg(double[] values) => new([.. values]);

    /// <summary><c>None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator RangeArg(NoneType none) => default;

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The numbers as Python writes them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _values is null ? "None"
        : _values.Length == 1 ? _values[0].ToString("R", CultureInfo.InvariantCulture)
        : $"({string.Join(", ", _values.Select(value => Numpy.PythonFormat.Repr(value, DType.Float64)))})";
}
