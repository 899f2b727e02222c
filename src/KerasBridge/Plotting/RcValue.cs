using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>A value of <see cref="RcParams"/>: a number, a word, a colour's name, true or false, a pair of numbers, or a list of colours.</summary>
[CollectionBuilder(typeof(RcValueBuilder), nameof(RcValueBuilder.Create))]
public sealed class RcValue : IEnumerable<PlotValue>
{
    private readonly string? _text;

    internal RcValue(object value, string? text = null) => (Value, _text) = (value, text);

    internal object Value { get; }

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator RcValue(double value) => new(value);

    /// <summary>A switch.</summary>
    /// <param name="value">Whether it is on.</param>
    public static implicit operator RcValue(bool value) => new(value);

    /// <summary>A word, a colour or a size by name.</summary>
    /// <param name="value">The name.</param>
    public static implicit operator RcValue(string value) => new(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Two numbers: <c>plt.rcParams["figure.figsize"] = (10, 6)</c>.</summary>
    /// <param name="value">The numbers.</param>
    public static implicit operator RcValue((double, double) value) => new(value);

    /// <summary>Colours, one after the other.</summary>
    /// <param name="value">Their names.</param>
    public static implicit operator RcValue(string[] value) => new(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>The value as Python prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text ?? Value.ToString()!;

    /// <inheritdoc/>
    public IEnumerator<PlotValue> GetEnumerator() => (Value switch
    {
        (double a, double b) => [a, b],
        string[] names => [.. names.Select(name => (PlotValue)name)],
        double number => [number],
        var other => new PlotValue[] { other.ToString()! },
    }).AsEnumerable().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
