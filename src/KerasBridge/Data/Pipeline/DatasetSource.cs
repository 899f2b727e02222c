namespace KerasBridge.Data;

/// <summary>A dataset of elements that come from no other dataset.</summary>
/// <param name="count">The number of elements, or one of <see cref="Dataset"/>'s constants.</param>
/// <param name="open">Begins a pass.</param>
internal sealed class DatasetSource(long count, Func<IEnumerator<DatasetElement>> open) : Dataset
{
    internal override long Cardinality => count;

    internal override ElementIterator Open() => new(open());
}
