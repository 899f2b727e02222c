namespace KerasBridge.Random;

/// <summary>
/// tf.data's <c>Dataset.shuffle(buffer_size, seed, reshuffle_each_iteration)</c>: each iterator draws from a ring of elements, by a stream
/// of its own whose seeds come from the dataset's stream.
/// </summary>
internal sealed class DatasetShuffle
{
    /// <summary>TensorFlow's global seed where none was set.</summary>
    private const long DefaultGraphSeed = 87654321;

    private readonly Lock _gate = new();
    private readonly PhiloxStream _pair;
    private readonly bool _reshuffle;
    private PhiloxReader _source;

    /// <summary>Makes the transformation.</summary>
    /// <param name="bufferSize">How many elements the ring holds.</param>
    /// <param name="seed">Its seed; without one it is drawn from TensorFlow's op seeds.</param>
    /// <param name="reshuffle">Whether each iterator has an order of its own.</param>
    public DatasetShuffle(int bufferSize, long? seed = null, bool reshuffle = true)
    {
        if (bufferSize < 1) throw new ArgumentException($"`buffer_size` must be greater than zero. Received: buffer_size={bufferSize}");
        BufferSize = bufferSize;
        var global = GlobalSeeds.TensorFlowSeed;
        // With neither seed TensorFlow takes both at random.
        _pair = FitOrder.OpStream(global ?? DefaultGraphSeed, seed ?? GlobalSeeds.DrawOpSeed());
        _source = new PhiloxReader(_pair);
        _reshuffle = reshuffle;
    }

    /// <summary>How many elements the ring holds.</summary>
    public int BufferSize { get; }

    /// <summary>The ring of a new iterator.</summary>
    public ShuffleRing<T> Open<T>() => new(NextStream(), BufferSize);

    /// <summary>The order of a new iterator over elements 0 … count − 1.</summary>
    public int[] NextOrder(int count)
    {
        var ring = Open<int>();
        var order = new int[count];
        var added = 0;
        for (var output = 0; output < count; output++)
        {
            for (; added < count && !ring.IsFull; added++) ring.Add(added);
            order[output] = ring.Draw();
        }
        return order;
    }

    private PhiloxStream NextStream()
    {
        if (!_reshuffle) return _pair;
        lock (_gate)
        {
            var first = _source.NextWord();
            return PhiloxStream.Stateful(first, _source.NextWord());
        }
    }
}
