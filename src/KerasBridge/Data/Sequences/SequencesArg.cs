using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge.Data;

/// <summary>Sequences of different lengths: <c>[[1], [2, 3]]</c>, lists of lists, arrays of arrays, or what a <c>Tokenizer</c> gives.</summary>
[CollectionBuilder(typeof(SequencesArg), nameof(Create))]
public readonly struct SequencesArg : IEnumerable<NDArray>
{
    private readonly NDArray[]? _items;

    private SequencesArg(NDArray[]? items) => _items = items;

    /// <summary>The sequences; null where what was given has no elements, as a number.</summary>
    internal NDArray[]? Items => _items;

    /// <summary>Makes sequences; what <c>[[1], [2, 3]]</c> calls.</summary>
    /// <param name="items">The sequences.</param>
    /// <returns>The sequences.</returns>
    public static SequencesArg Create(ReadOnlySpan<NDArray> items) => new(items.ToArray());

    /// <summary>The rows of an array.</summary>
    /// <param name="array">The array.</param>
    public static implicit operator SequencesArg(NDArray array) => new(array.ndim == 0 ? null : [.. Enumerable.Range(0, array.Length).Select(i => array[i])]);

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(NDArray[] sequences) => new(sequences);

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(List<NDArray> sequences) => new([.. sequences]);

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(int[][] sequences) => new(Array.ConvertAll(sequences, sequence => (NDArray)sequence));

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(double[][] sequences) => new(Array.ConvertAll(sequences, sequence => (NDArray)sequence));

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(List<int[]> sequences) => new([.. sequences.Select(sequence => (NDArray)sequence)]);

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(List<List<int>> sequences) => new([.. sequences.Select(sequence => (NDArray)sequence.ToArray())]);

    /// <summary>Sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    public static implicit operator SequencesArg(List<List<double>> sequences) => new([.. sequences.Select(sequence => (NDArray)sequence.ToArray())]);

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
