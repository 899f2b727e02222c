namespace KerasBridge.Data;

/// <summary>The elements of a <see cref="Dataset"/>.</summary>
internal sealed class DatasetStream(Dataset dataset) : BatchStream
{
    // Nobody else sees the elements of a dataset that is passed to fit as it was made of files: their memory can serve again at once.
    private readonly bool _owns = dataset is DirectoryDataset;
    private ElementIterator? _pass;
    private DatasetElement _last;

    public override int? Count => dataset.Cardinality switch
    {
        Dataset.UNKNOWN_CARDINALITY or Dataset.INFINITE_CARDINALITY => null,
        var count => checked((int)count),
    };

    public override bool IsInfinite => dataset.Cardinality == Dataset.INFINITE_CARDINALITY;

    public override void Begin(int? limit)
    {
        _pass?.Dispose();
        _pass = dataset.Open();
        // Keras makes a second iterator where it knows the length, and a shuffle draws an order for it.
        if (Count is not null) dataset.Open().Dispose();
    }

    public override bool TryNext(out Batch batch)
    {
        batch = default;
        Free();
        if (!_pass!.TryNext(out var element)) return false;
        _last = element;
        batch = ElementTree.ToBatch(element);
        return true;
    }

    public override void Dispose()
    {
        Free();
        _pass?.Dispose();
    }

    private void Free()
    {
        if (_owns)
        {
            foreach (var tensor in ElementTree.Leaves(_last)) tensor.Block?.Free();
        }
        _last = default;
    }
}
