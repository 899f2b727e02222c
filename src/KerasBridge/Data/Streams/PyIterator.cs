using System.Collections;

namespace KerasBridge;

/// <summary>
/// One pass through something, as Python's iterators: <c>next()</c> gives what comes next, and a loop goes on where the last one stopped. What
/// <c>iter(dataset)</c> and <c>dataset.as_numpy_iterator()</c> give.
/// </summary>
/// <typeparam name="T">What it gives.</typeparam>
/// <remarks>
/// <code>
/// var batches = dataset.as_numpy_iterator();
/// var (x, y) = batches.next();
/// foreach (var batch in batches) print(batch[0].shape);    // all but the first
/// </code>
/// </remarks>
public sealed class PyIterator<T> : IEnumerator<T>, IEnumerable<T>
{
    private readonly IEnumerator<T> _items;
    private bool _isDisposed;

    /// <summary>Begins a pass.</summary>
    /// <param name="items">What is gone through.</param>
    internal PyIterator(IEnumerable<T> items) => _items = items.GetEnumerator();

    /// <summary>Ends what works ahead for a pass that nobody holds any more.</summary>
    ~PyIterator() => Close();

    /// <summary>What <see cref="MoveNext"/> came to.</summary>
    public T Current => _items.Current;

    object? IEnumerator.Current => Current;

    /// <summary>The next one: <c>next(iterator)</c>.</summary>
    /// <returns>What comes next.</returns>
    /// <exception cref="InvalidOperationException">There are no more.</exception>
    public T next() => MoveNext() ? Current
        : throw new InvalidOperationException("StopIteration: the iterator has come to its end. Expected as many calls of next() as there are elements, or a loop. Received: one more");

    /// <inheritdoc/>
    public bool MoveNext() => !_isDisposed && _items.MoveNext();

    /// <summary>Goes on with the pass; it is not begun anew.</summary>
    /// <returns>What is left.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        while (MoveNext()) yield return Current;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What this is; the pass does not go on for that.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<iterator of {typeof(T).Name}>";

    /// <summary>Not possible: an iterator goes one way.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    void IEnumerator.Reset() => throw new NotSupportedException("An iterator cannot go back. Expected another one: iter(…). Received: a call of Reset()");

    /// <summary>Ends the pass, and the threads that work ahead for it.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private void Close()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _items?.Dispose();
    }
}
