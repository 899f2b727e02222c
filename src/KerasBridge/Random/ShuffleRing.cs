namespace KerasBridge.Random;

/// <summary>The ring of elements that an iterator of tf.data's <c>shuffle</c> draws from.</summary>
/// <typeparam name="T">The elements.</typeparam>
internal sealed class ShuffleRing<T>(PhiloxStream stream, int size)
{
    // Grows as elements come, since a ring may be asked for that is larger than the data. An index counts from the first element ever; its slot is its remainder.
    private readonly List<T> _slots = [];
    private PhiloxReader _reader = new(stream);
    private long _start;
    private long _end;

    /// <summary>The elements in the ring.</summary>
    public int Count => (int)(_end - _start);

    /// <summary>Whether nothing may be added.</summary>
    public bool IsFull => Count == size;

    /// <summary>Adds an element.</summary>
    public void Add(T element)
    {
        if (_slots.Count < size) _slots.Add(element);
        else _slots[(int)(_end % size)] = element;
        _end++;
    }

    /// <summary>Takes an element out.</summary>
    public T Draw()
    {
        var at = (int)((_start + _reader.NextWord() % (uint)Count) % size);
        var first = (int)(_start % size);
        var element = _slots[at];
        _slots[at] = _slots[first];
        _slots[first] = default!;
        _start++;
        return element;
    }
}
