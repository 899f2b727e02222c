using System.Collections;

namespace KerasBridge;

/// <summary>
/// Batches by their index: what one subclasses to feed a model with data that does not fit into memory. <c>__len__</c> says how many batches there are, and
/// <c>__getitem__</c> makes one. <c>fit</c> makes the batches ahead, on other threads, and takes them in an order of its own for each epoch (<c>shuffle: true</c>).
/// </summary>
/// <remarks>
/// See https://keras.io/api/utils/python_utils/#pydataset-class. Keras's <c>Sequence</c> is the same.
/// <code>
/// class Squares : PyDataset
/// {
///     public override int __len__() => 10;
///     public override Batch __getitem__(int index)
///     {
///         var x = np.arange(32 * index, 32 * (index + 1)).astype("float32").reshape((32, 1));
///         return (x, x * x);
///     }
/// }
/// model.fit(new Squares(), epochs: 3);
/// </code>
/// </remarks>
public abstract class PyDataset : IEnumerable<Batch>
{
    /// <summary>Batches.</summary>
    /// <param name="workers">How many threads make batches ahead; with more than one, <c>__getitem__</c> is called from several threads at once. Batches keep their order.</param>
    /// <param name="use_multiprocessing">Python's way around its lock; here threads do the same, and the only accepted value is false.</param>
    /// <param name="max_queue_size">How many batches are kept ready at most.</param>
    /// <exception cref="ArgumentException">A number is not positive, or processes are asked for.</exception>
    protected PyDataset(int workers = 1, bool use_multiprocessing = false, int max_queue_size = 10)
    {
        if (workers < 0) throw new ArgumentException($"`workers` cannot be negative. Expected the number of threads that make batches. Received: workers={workers}");
        if (max_queue_size < 1) throw new ArgumentException($"`max_queue_size` must be at least 1. Received: max_queue_size={max_queue_size}");
        if (use_multiprocessing)
            throw new ArgumentException("`use_multiprocessing` is Python's way around its interpreter lock, which .NET does not have. Expected false, and `workers` for the number of threads. Received: use_multiprocessing=True");
        this.workers = workers;
        this.max_queue_size = max_queue_size;
    }

    /// <summary>How many threads make batches ahead; 0 makes them when they are needed.</summary>
    public int workers { get; }

    /// <summary>How many batches are kept ready at most.</summary>
    public int max_queue_size { get; }

    /// <summary>The number of batches of an epoch; null where there is no end. By default what <see cref="__len__"/> says.</summary>
    public virtual int? num_batches => __len__();

    /// <summary>The number of batches of an epoch: <c>len(dataset)</c>.</summary>
    /// <returns>The number.</returns>
    public abstract int __len__();

    /// <summary>Makes a batch: <c>dataset[index]</c>.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <returns>The batch: inputs, <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</returns>
    public abstract Batch __getitem__(int index);

    /// <summary>Called before each epoch.</summary>
    public virtual void on_epoch_begin() { }

    /// <summary>Called after each epoch, and once before the first, where Keras resets what it has looked at.</summary>
    public virtual void on_epoch_end() { }

    /// <summary>A batch; a negative index counts from the end.</summary>
    /// <param name="index">Which one.</param>
    /// <exception cref="ArgumentException">There is no such batch.</exception>
    public Batch this[int index]
    {
        get
        {
            var count = num_batches;
            if (count is { } known)
            {
                var at = index < 0 ? index + known : index;
                if (at < 0 || at >= known) throw new ArgumentException($"Asked to retrieve element {index}, but the Sequence has length {known}");
                index = at;
            }
            return __getitem__(index);
        }
    }

    /// <summary>Goes through the batches once, in their order.</summary>
    /// <returns>The batches.</returns>
    public virtual IEnumerator<Batch> GetEnumerator()
    {
        for (var i = 0; num_batches is not { } count || i < count; i++) yield return __getitem__(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What this is; no batch is made for that.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{GetType().Name} of {num_batches switch { null => "batches without end", 1 => "1 batch", var count => $"{count} batches" }}>";

    /// <summary>How many threads make batches at once; where more than one, <see cref="Prepare"/> gives work that may run beside other work.</summary>
    internal virtual int Threads => workers;

    /// <summary>
    /// Settles what depends on the order of calls (draws of random numbers), and gives the rest as work that may wait. Called in the order of the batches.
    /// </summary>
    internal virtual Func<Batch> Prepare(int index) => () => __getitem__(index);

    /// <summary>Says that nobody reads a batch any more: its memory may serve again. Batches of users' own classes are theirs.</summary>
    internal virtual void Recycle(Batch batch) { }
}
