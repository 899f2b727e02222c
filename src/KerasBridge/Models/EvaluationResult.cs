using System.Collections;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// The loss and the metrics, as <c>evaluate</c> and <c>train_on_batch</c> give them: by place (<c>score[0]</c>), by name (<c>score["accuracy"]</c>), or taken apart
/// (<c>var (loss, accuracy) = …</c>). A model without metrics gives one number.
/// </summary>
[TypeFormatterSource(typeof(TextFormatters), PreferredMimeTypes = [TextFormatters.TextType])]
public readonly struct EvaluationResult : IReadOnlyList<Scalar>
{
    private readonly string[] _names;
    private readonly Scalar[] _values;
    private readonly bool _isDictionary;

    internal EvaluationResult(string[] names, Scalar[] values, bool isDictionary = false)
    {
        _isDictionary = isDictionary;
        _names = names;
        _values = values;
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _values.Length;

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A number by its place: the loss is 0.</summary>
    /// <param name="index">The place; negative from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Scalar this[int index]
    {
        get
        {
            var i = index < 0 ? index + _values.Length : index;
            return (uint)i < (uint)_values.Length
                ? _values[i]
                : throw new ArgumentOutOfRangeException(nameof(index), $"There are {_values.Length} numbers: {string.Join(", ", _names)}. Expected an index below {_values.Length}. Received: {index}");
        }
    }

    /// <summary>A number by its name.</summary>
    /// <param name="name">The name: <c>loss</c>, <c>accuracy</c> …</param>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    public Scalar this[string name]
    {
        get
        {
            var index = Array.IndexOf(_names, name);
            return index >= 0
                ? _values[index]
                : throw new ArgumentException($"There is no number of this name. Expected one of: {string.Join(", ", _names)}.{Numpy.Suggest.Sentence(name, _names)} Received: '{name}'");
        }
    }

    /// <summary>The only number.</summary>
    /// <param name="result">The result of a model without metrics.</param>
    public static implicit operator double(EvaluationResult result) => result._values[0];

    /// <summary>The only number.</summary>
    /// <param name="result">The result of a model without metrics.</param>
    public static implicit operator Scalar(EvaluationResult result) => result._values[0];

    /// <summary>Takes two numbers apart.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="metric">The metric.</param>
    public void Deconstruct(out Scalar loss, out Scalar metric)
    {
        Require(2);
        (loss, metric) = (_values[0], _values[1]);
    }

    /// <summary>Takes three numbers apart.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="first">The second number.</param>
    /// <param name="second">The third number.</param>
    public void Deconstruct(out Scalar loss, out Scalar first, out Scalar second)
    {
        Require(3);
        (loss, first, second) = (_values[0], _values[1], _values[2]);
    }

    /// <summary>Takes four numbers apart.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="first">The second number.</param>
    /// <param name="second">The third number.</param>
    /// <param name="third">The fourth number.</param>
    public void Deconstruct(out Scalar loss, out Scalar first, out Scalar second, out Scalar third)
    {
        Require(4);
        (loss, first, second, third) = (_values[0], _values[1], _values[2], _values[3]);
    }

    /// <summary>Python's text: a number, or a list of numbers.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _isDictionary
        ? $"{{{string.Join(", ", _names.Zip(_values, (name, value) => $"'{name}': {value}"))}}}"
        : _values.Length == 1 ? _values[0].ToString() : $"[{string.Join(", ", _values)}]";

    /// <inheritdoc/>
    public IEnumerator<Scalar> GetEnumerator() => ((IEnumerable<Scalar>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Require(int count)
    {
        if (_values.Length != count) throw new ArgumentException($"Cannot take the result apart. Expected {count} numbers. Received: {_values.Length} ({string.Join(", ", _names)})");
    }
}
