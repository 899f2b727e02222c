using KerasBridge.Data;

namespace KerasBridge;

/// <summary>A dataset of pairs of a counter and the element of another; what <see cref="Dataset.enumerate"/> gives.</summary>
public sealed class EnumeratedDataset : Dataset
{
    private readonly Dataset _source;
    private readonly long _start;

    internal EnumeratedDataset(Dataset source, long start) => (_source, _start) = (source, start);

    internal override long Cardinality => _source.Cardinality;

    internal override ElementIterator Open()
    {
        var source = _source.Open();
        return new ElementIterator(Transforms.Enumerate(source, _start), source);
    }

    /// <summary>Goes through the pairs; the element comes apart in turn: <c>foreach (var (i, (x, y)) in dataset.enumerate())</c>.</summary>
    /// <returns>The pairs.</returns>
    public new IEnumerator<(Tensor index, DatasetElement element)> GetEnumerator() => this.Select(pair => (pair[0].tensor, pair[1])).GetEnumerator();
}
