namespace KerasBridge.Data;

/// <summary>A dataset made of others. Its passes are opened from the sources down, all at once, as TensorFlow does.</summary>
/// <param name="sources">What it is made of.</param>
/// <param name="count">The number of elements, or one of <see cref="Dataset"/>'s constants.</param>
/// <param name="run">Makes the elements of a pass from those of the sources.</param>
internal sealed class DatasetTransform(Dataset[] sources, long count, Func<ElementIterator[], IEnumerator<DatasetElement>> run) : Dataset
{
    internal override long Cardinality => count;

    internal override ElementIterator Open()
    {
        var opened = Array.ConvertAll(sources, source => source.Open());
        return new ElementIterator(run(opened), opened);
    }
}
