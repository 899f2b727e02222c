using KerasBridge.Data;
using KerasBridge.Random;

namespace KerasBridge;

/// <summary>
/// Batches of pictures from files, read as they are needed; what <c>keras.utils.image_dataset_from_directory</c> gives. With <c>subset: "both"</c> it stands for two
/// datasets and is taken apart: <c>var (train, validation) = …</c>.
/// </summary>
internal sealed class DirectoryDataset : Dataset
{
    private readonly PictureBatches _batches;
    private readonly int? _batchSize;
    private readonly DatasetShuffle? _shuffle;
    private readonly DirectoryDataset? _validation;

    /// <summary>A dataset.</summary>
    /// <param name="batches">Makes batches.</param>
    /// <param name="batchSize">Pictures in a batch; null: elements are single pictures.</param>
    /// <param name="seed">The seed of the order; null: the files' own.</param>
    /// <param name="validation">The other dataset of a pair.</param>
    internal DirectoryDataset(PictureBatches batches, int? batchSize, long? seed, DirectoryDataset? validation)
    {
        _batches = batches;
        _batchSize = batchSize;
        _shuffle = seed is { } given ? new DatasetShuffle(batchSize is { } size ? (int)Math.Min(8L * size, int.MaxValue) : 1024, given) : null;
        _validation = validation;
    }

    internal override long Cardinality => _batchSize is { } size ? (_batches.Count + size - 1) / size : _batches.Count;

    /// <inheritdoc/>
    internal override (Dataset Training, Dataset Validation)? Pair => _validation is null ? null : (new DirectoryDataset(this), _validation);

    private DirectoryDataset(DirectoryDataset pair)
    {
        (_batches, _batchSize, _shuffle) = (pair._batches, pair._batchSize, pair._shuffle);
        (Names, Files) = (pair.Names, pair.Files);
    }

    internal override ElementIterator Open()
    {
        if (_validation is not null) throw new ArgumentException("`subset: \"both\"` makes two datasets. Expected them to be taken apart first: `var (train, validation) = image_dataset_from_directory(…)`.");
        var order = _shuffle?.NextOrder(_batches.Count) ?? [.. Enumerable.Range(0, _batches.Count)];
        return new ElementIterator(Pass(order));
    }

    private IEnumerator<DatasetElement> Pass(int[] order)
    {
        var next = 0;
        var size = _batchSize ?? 1;
        var workers = Environment.ProcessorCount;
        var ahead = new Prefetcher<DatasetElement>(() =>
        {
            if (next >= order.Length) return null;
            var indices = order.AsSpan(next, Math.Min(size, order.Length - next)).ToArray();
            next += indices.Length;
            return () => _batches.Make(indices);
        }, workers, workers + 2);
        try
        {
            while (ahead.TryNext(out var batch)) yield return _batchSize is null ? ElementTree.Row(batch, 0) : batch;
        }
        finally
        {
            ahead.Close();
        }
    }
}
