using System.Collections;

namespace KerasBridge;

/// <summary>
/// The numbers of a batch or an epoch by name, in Keras's order: <c>logs["val_loss"]</c>. One object is filled anew batch after batch; copy what you keep.
/// </summary>
public sealed class Logs : IReadOnlyDictionary<string, Scalar>
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, Scalar> _values = [];

    /// <summary>Empty logs.</summary>
    public Logs() { }

    /// <summary>Logs with some numbers.</summary>
    /// <param name="values">The numbers by name.</param>
    public Logs(IEnumerable<KeyValuePair<string, Scalar>> values)
    {
        foreach (var (name, value) in values) this[name] = value;
    }

    /// <summary>The number of a name; setting a new name appends it.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    public Scalar this[string name]
    {
        get => _values.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"There is no number of this name in the logs. Expected one of: {string.Join(", ", _names)}. Received: '{name}'");
        set
        {
            if (!_values.ContainsKey(name)) _names.Add(name);
            _values[name] = value;
        }
    }

    /// <summary>The number of a name, or nothing where there is none: Python's <c>logs.get(name)</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The number, or null.</returns>
    public Scalar? get(string name) => _values.TryGetValue(name, out var value) ? value : null;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc/>
    public IEnumerable<Scalar> Values => _names.Select(name => _values[name]);

    /// <inheritdoc/>
    public int Count => _names.Count;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out Scalar value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Scalar>> GetEnumerator() => _names.Select(name => KeyValuePair.Create(name, _values[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names in their order, without a copy.</summary>
    internal ReadOnlySpan<string> Names => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_names);

    /// <summary>Writes the numbers in the order of <see cref="Names"/>.</summary>
    internal void CopyValues(Span<double> destination)
    {
        for (var i = 0; i < _names.Count; i++) destination[i] = _values[_names[i]].AsDouble;
    }

    /// <summary>Python's text of the dictionary.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{{{string.Join(", ", this.Select(pair => $"'{pair.Key}': {pair.Value}"))}}}";
}
