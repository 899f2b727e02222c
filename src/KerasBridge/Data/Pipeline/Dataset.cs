using KerasBridge.Data;
using KerasBridge.Layers;

namespace KerasBridge;

/// <summary>
/// A sequence of elements (tensors, mostly batches of inputs and targets) that is made as one goes through it: what
/// <c>keras.utils.image_dataset_from_directory</c> gives, and <c>tf.data.Dataset.from_tensor_slices</c>. <c>fit</c>, <c>evaluate</c> and <c>predict</c> take it as it is.
/// </summary>
/// <remarks>
/// The part of TensorFlow's <c>tf.data.Dataset</c> that Keras scripts use; see https://www.tensorflow.org/api_docs/python/tf/data/Dataset.
/// <code>
/// var train = tf.data.Dataset.from_tensor_slices((x_train, y_train)).shuffle(1000).batch(32).prefetch(tf.data.AUTOTUNE);
/// foreach (var (images, labels) in train.take(1)) print(images.shape);
/// model.fit(train, epochs: 5);
/// </code>
/// </remarks>
public abstract partial class Dataset : IEnumerable<DatasetElement>
{
    /// <summary>What <see cref="cardinality"/> says of a dataset without an end.</summary>
    public const long INFINITE_CARDINALITY = -1;

    /// <summary>What <see cref="cardinality"/> says where the number of elements shows only on the way.</summary>
    public const long UNKNOWN_CARDINALITY = -2;

    /// <summary>The number of elements, or one of the constants.</summary>
    internal abstract long Cardinality { get; }

    /// <summary>How many elements of another dataset make one of this, where it has just been batched; else null.</summary>
    internal int? BatchSize { get; init; }

    /// <summary>Begins a pass. Shuffles draw their order now.</summary>
    internal abstract ElementIterator Open();

    /// <summary>The number of elements; <see cref="INFINITE_CARDINALITY"/> or <see cref="UNKNOWN_CARDINALITY"/> where it has none that is known.</summary>
    /// <returns>The number.</returns>
    public long cardinality() => Cardinality;

    /// <summary>The number of elements: <c>len(dataset)</c>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The dataset is infinite, or its length is not known.</exception>
    public int __len__() => Cardinality switch
    {
        INFINITE_CARDINALITY => throw new ArgumentException("The dataset is infinite. Expected a dataset with an end; `take(n)` gives one. Received: one that repeats"),
        UNKNOWN_CARDINALITY => throw new ArgumentException("The dataset length is unknown. Expected a dataset whose length shows before it is gone through. Received: one that filters, unbatches or generates"),
        var count => checked((int)count),
    };

    /// <summary>Applies a function to each element that is one tensor.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    public Dataset map(Func<Tensor, DatasetElement> map_func, int? num_parallel_calls = null, bool? deterministic = null) => Map(element => map_func(element.tensor), num_parallel_calls);

    /// <summary>Applies a function to each pair, mostly of inputs and targets.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    public Dataset map(Func<Tensor, Tensor, DatasetElement> map_func, int? num_parallel_calls = null, bool? deterministic = null) => Map(element =>
    {
        var (x, y) = element;
        return map_func(x, y);
    }, num_parallel_calls);

    /// <summary>Applies a function to each element of three parts, mostly inputs, targets and sample weights.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    public Dataset map(Func<Tensor, Tensor, Tensor, DatasetElement> map_func, int? num_parallel_calls = null, bool? deterministic = null) => Map(element =>
    {
        var (x, y, weight) = element;
        return map_func(x, y, weight);
    }, num_parallel_calls);

    /// <summary>Applies a function to each element that is images and what belongs to them: <c>dataset.map((ImageData data) => flip.Apply(data))</c>.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
    public Dataset map(Func<ImageData, ImageData> map_func, int? num_parallel_calls = null, bool? deterministic = null) => Map(element => map_func(element), num_parallel_calls);

    /// <summary>Applies a function to each element, of whatever form.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
    public Dataset map(Func<DatasetElement, DatasetElement> map_func, int? num_parallel_calls = null, bool? deterministic = null) => Map(map_func, num_parallel_calls);

    /// <summary>Keeps the elements that are one tensor and for which a condition holds.</summary>
    /// <param name="predicate">The condition.</param>
    /// <returns>The dataset of those elements; its length is not known.</returns>
    public Dataset filter(Func<Tensor, bool> predicate) => Filter(element => predicate(element.tensor));

    /// <summary>Keeps the elements that are one tensor and for which a condition holds: <c>dataset.filter(x => x &lt; 3)</c>.</summary>
    /// <param name="predicate">The condition, a tensor of one truth value.</param>
    /// <returns>The dataset of those elements; its length is not known.</returns>
    public Dataset filter(Func<Tensor, Tensor> predicate) => Filter(element => Holds(predicate(element.tensor)));

    /// <summary>Keeps the pairs for which a condition holds.</summary>
    /// <param name="predicate">The condition.</param>
    /// <returns>The dataset of those elements; its length is not known.</returns>
    public Dataset filter(Func<Tensor, Tensor, bool> predicate) => Filter(element =>
    {
        var (x, y) = element;
        return predicate(x, y);
    });

    /// <summary>Keeps the pairs for which a condition holds: <c>dataset.filter((x, y) => y &gt; 0)</c>.</summary>
    /// <param name="predicate">The condition, a tensor of one truth value.</param>
    /// <returns>The dataset of those elements; its length is not known.</returns>
    public Dataset filter(Func<Tensor, Tensor, Tensor> predicate) => Filter(element =>
    {
        var (x, y) = element;
        return Holds(predicate(x, y));
    });

    /// <summary>Puts elements together, along a new first axis.</summary>
    /// <param name="batch_size">Elements in a batch.</param>
    /// <param name="drop_remainder">Whether a last batch that is not full is left out.</param>
    /// <param name="num_parallel_calls">A hint of TensorFlow's; rows are put together by one thread.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of batches.</returns>
    /// <exception cref="ArgumentException">The size is not positive.</exception>
    /// <exception cref="ShapeException">While it is gone through: elements of a batch differ in shape.</exception>
    public Dataset batch(int batch_size, bool drop_remainder = false, int? num_parallel_calls = null, bool? deterministic = null)
    {
        if (batch_size < 1) throw new ArgumentException($"batch_size must be greater than zero. Received: batch_size={batch_size}");
        var count = Cardinality < 0 ? Cardinality : drop_remainder ? Cardinality / batch_size : (Cardinality + batch_size - 1) / batch_size;
        return new DatasetTransform([this], count, sources => Transforms.Batch(sources[0], batch_size, drop_remainder)) { Names = Names, Files = Files, BatchSize = batch_size };
    }

    /// <summary>Takes batches apart into their rows.</summary>
    /// <returns>The dataset of rows; its length is not known.</returns>
    public Dataset unbatch() => Derive(Cardinality is 0 or INFINITE_CARDINALITY ? Cardinality : UNKNOWN_CARDINALITY, sources => Transforms.Unbatch(sources[0]));

    /// <summary>Gives the elements in another order, by drawing from a ring of the next <paramref name="buffer_size"/>; the same order as TensorFlow's for the same seeds.</summary>
    /// <param name="buffer_size">The elements to draw from; at least as many as there are for an even shuffle.</param>
    /// <param name="seed">The seed; without one it follows from <c>keras.utils.set_random_seed</c>.</param>
    /// <param name="reshuffle_each_iteration">Whether each pass has an order of its own.</param>
    /// <returns>The shuffled dataset.</returns>
    /// <exception cref="ArgumentException">The size is not positive.</exception>
    public Dataset shuffle(long buffer_size, long? seed = null, bool reshuffle_each_iteration = true)
    {
        var shuffle = new Random.DatasetShuffle((int)Math.Clamp(buffer_size, int.MinValue, int.MaxValue), seed, reshuffle_each_iteration);
        return Derive(Cardinality, sources => Transforms.Shuffle(sources[0], shuffle));
    }

    /// <summary>Keeps the elements in memory after the first pass.</summary>
    /// <param name="filename">Empty: memory. Files are not supported.</param>
    /// <returns>The dataset.</returns>
    /// <exception cref="ArgumentException">A file is named.</exception>
    public Dataset cache(string filename = "") => !string.IsNullOrEmpty(filename)
        ? throw new ArgumentException($"Elements are kept in memory only. Expected `cache()`. Received: filename='{filename}'")
        : new CacheDataset(this) { Names = Names, Files = Files };

    /// <summary>Makes elements ahead, on another thread, while earlier ones are used.</summary>
    /// <param name="buffer_size">How many are kept ready; <c>tf.data.AUTOTUNE</c> (-1): two.</param>
    /// <returns>The dataset.</returns>
    /// <exception cref="ArgumentException">The size is negative.</exception>
    public Dataset prefetch(int buffer_size)
    {
        if (buffer_size < -1) throw new ArgumentException($"`buffer_size` must be a number of elements, or tf.data.AUTOTUNE (-1). Received: buffer_size={buffer_size}");
        return buffer_size == 0 ? this : Derive(Cardinality, sources => Transforms.Ahead(sources[0], buffer_size < 0 ? 2 : buffer_size));
    }

    /// <summary>The first elements.</summary>
    /// <param name="count">How many; -1: all.</param>
    /// <returns>The dataset.</returns>
    public Dataset take(long count) => Derive(Taken(count), sources => Transforms.Take(sources[0], count));

    /// <summary>All but the first elements.</summary>
    /// <param name="count">How many are left out; -1: all.</param>
    /// <returns>The dataset.</returns>
    public Dataset skip(long count) => Derive(count < 0 ? 0 : Cardinality < 0 ? Cardinality : Math.Max(0, Cardinality - count), sources => Transforms.Skip(sources[0], count));

    /// <summary>The elements again and again.</summary>
    /// <param name="count">How many times; null or -1: without end.</param>
    /// <returns>The dataset.</returns>
    public Dataset repeat(long? count = null) => new RepeatDataset(this, count ?? -1) { Names = Names, Files = Files };

    /// <summary>These elements, then those of another dataset.</summary>
    /// <param name="dataset">The other dataset.</param>
    /// <returns>The dataset.</returns>
    public Dataset concatenate(Dataset dataset)
    {
        var count = (Cardinality, dataset.Cardinality) switch
        {
            (INFINITE_CARDINALITY, _) or (_, INFINITE_CARDINALITY) => INFINITE_CARDINALITY,
            (UNKNOWN_CARDINALITY, _) or (_, UNKNOWN_CARDINALITY) => UNKNOWN_CARDINALITY,
            var (a, b) => a + b,
        };
        return new DatasetTransform([this, dataset], count, Transforms.Concatenate) { Names = Names };
    }

    /// <summary>Every <paramref name="num_shards"/>-th element.</summary>
    /// <param name="num_shards">The number of parts.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <returns>The dataset.</returns>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public Dataset shard(int num_shards, int index)
    {
        if (num_shards < 1 || index < 0 || index >= num_shards) throw new ArgumentException($"There is no such shard. Expected num_shards >= 1 and 0 <= index < num_shards. Received: num_shards={num_shards}, index={index}");
        return Derive(Cardinality < 0 ? Cardinality : (Cardinality - index + num_shards - 1) / num_shards, sources => Transforms.Shard(sources[0], num_shards, index));
    }

    private Dataset Map(Func<DatasetElement, DatasetElement> function, int? parallel)
    {
        if (parallel is 0 or < -1) throw new ArgumentException($"`num_parallel_calls` must be positive, or tf.data.AUTOTUNE (-1). Received: num_parallel_calls={parallel}");
        var workers = parallel == -1 ? Environment.ProcessorCount : parallel ?? 1;
        return Derive(Cardinality, sources => workers == 1 ? Transforms.Map(sources[0], AsGraph) : Transforms.MapAhead(sources[0], AsGraph, workers));

        // Layers that change images compute in float32 here, as they do in TensorFlow's graph.
        DatasetElement AsGraph(DatasetElement element)
        {
            var outer = CallContext.IsInDataset;
            CallContext.IsInDataset = true;
            try
            {
                return function(element);
            }
            finally
            {
                CallContext.IsInDataset = outer;
            }
        }
    }

    private static bool Holds(Tensor truth) => truth.dtype == DType.Bool && truth.numpy().size == 1 ? (int)truth != 0
        : throw new ArgumentException($"The condition of `filter` gave no truth value. Expected a tensor of dtype bool and of no axes. Received: one of shape {truth.shape} and dtype {truth.dtype}");

    private Dataset Filter(Func<DatasetElement, bool> predicate) =>
        Derive(Cardinality is 0 or INFINITE_CARDINALITY ? Cardinality : UNKNOWN_CARDINALITY, sources => Transforms.Filter(sources[0], predicate));

    private long Taken(long count) => count < 0 ? Cardinality : Cardinality switch
    {
        INFINITE_CARDINALITY => count,
        UNKNOWN_CARDINALITY => count == 0 ? 0 : UNKNOWN_CARDINALITY,
        _ => Math.Min(count, Cardinality),
    };

    private DatasetTransform Derive(long count, Func<ElementIterator[], IEnumerator<DatasetElement>> run) => new([this], count, run) { Names = Names, Files = Files };
}
