namespace KerasBridge.Data;

/// <summary>Batches one after the other, epoch after epoch: what <c>fit</c> sees of generators and datasets.</summary>
internal abstract class BatchStream : IDisposable
{
    /// <summary>The batches of one pass; null where that is not known.</summary>
    public abstract int? Count { get; }

    /// <summary>Whether it is known that there is no end.</summary>
    public virtual bool IsInfinite => false;

    /// <summary>Does what Keras does before the first epoch: it looks at some batches, which may draw random numbers.</summary>
    /// <param name="reset">Whether the end of an epoch is called afterwards, as <c>fit</c> and <c>evaluate</c> do and <c>predict</c> does not.</param>
    public virtual void Peek(bool reset) { }

    /// <summary>Begins a pass.</summary>
    /// <param name="limit">How many batches will be taken at most; those behind are not made ahead.</param>
    public abstract void Begin(int? limit);

    /// <summary>Says how many more batches a pass that goes on will be asked for.</summary>
    public virtual void GoOn(int? limit) { }

    /// <summary>The next batch, which is valid until the one after it is asked for; false at the end of the pass.</summary>
    public abstract bool TryNext(out Batch batch);

    /// <summary>Called at the end of each epoch, whether the pass ended or not.</summary>
    public virtual void EndEpoch() { }

    /// <summary>Called at the beginning of each epoch.</summary>
    public virtual void BeginEpoch() { }

    /// <summary>Stops what works ahead; no thread is left when it returns.</summary>
    public abstract void Dispose();

    /// <summary>The stream of what a user gave.</summary>
    /// <param name="data">The data; its value is no array.</param>
    /// <param name="shuffle">Whether batches may come in another order.</param>
    /// <returns>The stream; null for arrays.</returns>
    public static BatchStream? Of(DataArg data, bool shuffle) => data.Value switch
    {
        PyDataset batches => new PyDatasetStream(batches, shuffle),
        Dataset dataset => new DatasetStream(dataset),
        IEnumerable<Batch> generator => new GeneratorStream(generator),
        _ => null,
    };

    /// <summary>Whether data makes batches by itself.</summary>
    public static bool IsStream(DataArg data) => data.Value is PyDataset or Dataset or IEnumerable<Batch>;

    /// <summary>What messages call data that makes batches.</summary>
    public static string Describe(DataArg data) => data.Value switch
    {
        PyDataset => "PyDataset",
        Dataset => "Dataset",
        _ => "generator",
    };
}
