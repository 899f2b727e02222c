using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>The batches of a <see cref="PyDataset"/>, in Keras's order of making them and with Keras's calls between, made ahead by threads.</summary>
internal sealed class PyDatasetStream(PyDataset dataset, bool shuffle) : BatchStream
{
    private Prefetcher<Batch>? _ahead;
    private int[]? _order;
    private int _drawn;
    private int _limit;
    private Batch _last;
    private bool _hasLast;

    public override int? Count => dataset.num_batches;

    public override bool IsInfinite => Count is null;

    public override void Peek(bool reset)
    {
        // Keras makes the first two batches to learn their shapes, and makes them again later.
        for (var i = 0; i < 2 && (Count is not { } count || i < count); i++) dataset.Recycle(dataset.__getitem__(i));
        if (reset) dataset.on_epoch_end();
    }

    public override void Begin(int? limit)
    {
        Stop();
        _drawn = 0;
        _order = null;
        if (Count is { } count && shuffle)
        {
            _order = [.. Enumerable.Range(0, count)];
            GlobalSeeds.Python.Shuffle<int>(_order);
        }
        _limit = Most(0, limit);
        _ahead = new Prefetcher<Batch>(NextWork, dataset.Threads, dataset.max_queue_size);
    }

    public override void GoOn(int? limit)
    {
        Volatile.Write(ref _limit, Most(_limit, limit));
        _ahead?.Resume();
    }

    public override bool TryNext(out Batch batch)
    {
        RecycleLast();
        if (!_ahead!.TryNext(out batch)) return false;
        (_last, _hasLast) = (batch, true);
        return true;
    }

    public override void BeginEpoch() => dataset.on_epoch_begin();

    public override void EndEpoch() => dataset.on_epoch_end();

    public override void Dispose() => Stop();

    private int Most(int from, int? limit)
    {
        var end = Count ?? int.MaxValue;
        return limit is { } more && more < end - from ? from + more : end;
    }

    private Func<Batch>? NextWork()
    {
        if (_drawn >= Volatile.Read(ref _limit)) return null;
        var index = _drawn++;
        return dataset.Prepare(_order is null ? index : _order[index]);
    }

    private void RecycleLast()
    {
        if (_hasLast) dataset.Recycle(_last);
        (_last, _hasLast) = (default, false);
    }

    private void Stop()
    {
        RecycleLast();
        if (_ahead is null) return;
        foreach (var batch in _ahead.Close()) dataset.Recycle(batch);
        _ahead = null;
    }
}
