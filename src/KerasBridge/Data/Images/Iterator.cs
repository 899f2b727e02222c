using System.Collections.Concurrent;
using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>
/// Batches of pictures in an order that follows NumPy's generator, as those of Keras's <c>ImageDataGenerator</c>. A batch by its index, for <c>fit</c>; or one after the other
/// without end: <c>generator.next()</c>, <c>foreach</c>.
/// </summary>
public abstract class Iterator : PyDataset
{
    private readonly Lock _gate = new();
    private readonly ConcurrentBag<NDArray> _spare = [];
    private int[]? _indexArray;

    private protected Iterator(int n, int batch_size, bool shuffle, long? seed) : base(max_queue_size: 4)
    {
        if (batch_size < 1) throw new ArgumentException($"`batch_size` must be a positive integer. Received: batch_size={batch_size}");
        if (seed is { } given) LegacyRandom.CheckSeed(given);
        this.n = n;
        this.batch_size = batch_size;
        this.shuffle = shuffle;
        this.seed = seed;
    }

    /// <summary>The number of pictures.</summary>
    public int n { get; }

    /// <summary>Pictures in a batch.</summary>
    public int batch_size { get; }

    /// <summary>Whether the pictures have a new order in each round.</summary>
    public bool shuffle { get; }

    /// <summary>The seed; null: NumPy's generator goes on.</summary>
    public long? seed { get; }

    /// <summary>What changes the pictures.</summary>
    public abstract ImageDataGenerator image_data_generator { get; }

    /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format => image_data_generator.data_format;

    /// <summary>The type of the pictures in batches.</summary>
    public string dtype => image_data_generator.dtype;

    /// <summary>Which batch of the round <see cref="next"/> gives next.</summary>
    public int batch_index { get; private set; }

    /// <summary>How many batches were made so far.</summary>
    public int total_batches_seen { get; private set; }

    /// <summary>The order of the pictures in this round; null before the first batch.</summary>
    public IReadOnlyList<int>? index_array => _indexArray;

    /// <inheritdoc/>
    public override int __len__() => (n + batch_size - 1) / batch_size;

    /// <inheritdoc/>
    public override Batch __getitem__(int index) => Prepare(index)();

    /// <summary>Gives the pictures a new order, where they are shuffled.</summary>
    public override void on_epoch_end()
    {
        lock (_gate) SetIndexArray();
    }

    /// <summary>Begins the rounds of <see cref="next"/> anew.</summary>
    public void reset()
    {
        lock (_gate) batch_index = 0;
    }

    /// <summary>The next batch, round after round without end.</summary>
    /// <returns>The batch.</returns>
    public Batch next()
    {
        Func<Batch> work;
        lock (_gate)
        {
            Seed();
            if (batch_index == 0) SetIndexArray();
            var current = n == 0 ? 0 : batch_index * batch_size % n;
            batch_index = n > current + batch_size ? batch_index + 1 : 0;
            total_batches_seen++;
            work = PrepareSamples(Slice(current));
        }
        return work();
    }

    /// <summary>Gives batches without end, as <see cref="next"/>: a loop must end itself.</summary>
    /// <returns>The batches.</returns>
    public override IEnumerator<Batch> GetEnumerator()
    {
        while (true) yield return next();
    }

    /// <summary>Draws what is random about the pictures with these indices, and gives the work of making their batch.</summary>
    private protected abstract Func<Batch> PrepareSamples(int[] indices);

    internal override Func<Batch> Prepare(int index)
    {
        if (index < 0 || index >= __len__()) throw new ArgumentException($"Asked to retrieve element {index}, but the Sequence has length {__len__()}");
        lock (_gate)
        {
            Seed();
            total_batches_seen++;
            if (_indexArray is null) SetIndexArray();
            return PrepareSamples(Slice(index * batch_size));
        }
    }

    /// <summary>An array for a batch: one that is no longer needed, where there is one.</summary>
    private protected NDArray Rent(Shape shape, DType dtype)
    {
        while (_spare.TryTake(out var spare))
        {
            if (spare.shape == shape && spare.dtype == dtype) return spare;
        }
        return NDArray.Allocate(shape, dtype);
    }

    internal override void Recycle(Batch batch)
    {
        // The last batch of a round is smaller, and not worth keeping.
        if (batch.x.Value is NDArray array && array.ndim > 0 && array.Dims[0] == batch_size) _spare.Add(array);
    }

    private void Seed()
    {
        if (seed is { } first) ImageDataGenerator.SeedNumpy((first + total_batches_seen) % (1L << 32));
    }

    private void SetIndexArray() => _indexArray = shuffle ? GlobalSeeds.Numpy.Permutation(n) : [.. Enumerable.Range(0, n)];

    private int[] Slice(int start) => _indexArray.AsSpan(Math.Min(start, n), Math.Min(batch_size, n - Math.Min(start, n))).ToArray();
}
