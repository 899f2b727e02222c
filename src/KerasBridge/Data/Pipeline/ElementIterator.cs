namespace KerasBridge.Data;

/// <summary>
/// A pass through a dataset. Unlike an <see cref="IEnumerator{T}"/> of an iterator method it exists, and has drawn its random numbers, from when it was
/// opened, as TensorFlow's iterators do.
/// </summary>
internal sealed class ElementIterator(IEnumerator<DatasetElement> elements, params ElementIterator[] sources) : IDisposable
{
    /// <summary>The next element; false at the end.</summary>
    public bool TryNext(out DatasetElement element)
    {
        var more = elements.MoveNext();
        element = more ? elements.Current : default;
        return more;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        elements.Dispose();
        foreach (var source in sources) source.Dispose();
    }
}
