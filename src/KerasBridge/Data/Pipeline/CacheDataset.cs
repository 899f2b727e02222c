namespace KerasBridge.Data;

/// <summary>Keeps the elements of the first whole pass, and gives these from then on.</summary>
internal sealed class CacheDataset(Dataset source) : Dataset
{
    private readonly Lock _gate = new();
    private List<DatasetElement>? _kept;

    internal override long Cardinality => source.Cardinality;

    internal override ElementIterator Open()
    {
        lock (_gate)
        {
            if (_kept is { } kept) return new ElementIterator(kept.GetEnumerator());
        }
        var pass = source.Open();
        return new ElementIterator(Fill(pass), pass);
    }

    private IEnumerator<DatasetElement> Fill(ElementIterator pass)
    {
        var elements = new List<DatasetElement>();
        while (pass.TryNext(out var element))
        {
            elements.Add(element);
            yield return element;
        }
        lock (_gate) _kept ??= elements;
    }
}
