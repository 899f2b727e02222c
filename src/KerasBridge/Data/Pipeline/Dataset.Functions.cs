namespace KerasBridge;

// Functions that have names: unlike a lambda expression they give just what they say, and C# converts it no further.
public abstract partial class Dataset
{
    /// <summary>Applies a function that has a name to each element that is one tensor: <c>dataset.map(rescale)</c>.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-2)]
    public Dataset map(Func<Tensor, Tensor> map_func, int? num_parallel_calls = null, bool? deterministic = null) =>
        map((Tensor x) => (DatasetElement)map_func(x), num_parallel_calls, deterministic);

    /// <summary>Applies a function that has a name to each element that is one tensor, and gives a pair: <c>dataset.map(parse)</c>.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-2)]
    public Dataset map(Func<Tensor, (Tensor, Tensor)> map_func, int? num_parallel_calls = null, bool? deterministic = null) =>
        map((Tensor x) => (DatasetElement)map_func(x), num_parallel_calls, deterministic);

    /// <summary>Applies a function that has a name to each pair, and gives a pair: <c>dataset.map(prepare)</c> of <c>(Tensor, Tensor) prepare(Tensor image, Tensor label)</c>.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-2)]
    public Dataset map(Func<Tensor, Tensor, (Tensor, Tensor)> map_func, int? num_parallel_calls = null, bool? deterministic = null) =>
        map((Tensor x, Tensor y) => (DatasetElement)map_func(x, y), num_parallel_calls, deterministic);

    /// <summary>Applies a function that has a name to each pair, and gives one tensor.</summary>
    /// <param name="map_func">The function.</param>
    /// <param name="num_parallel_calls">How many calls run at once, in threads of their own (<c>tf.data.AUTOTUNE</c>: as many as processors); one after the other if not given. The order of elements stays.</param>
    /// <param name="deterministic">False would permit another order; it is always that of the source, as with true and null.</param>
    /// <returns>The dataset of the results.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-2)]
    public Dataset map(Func<Tensor, Tensor, Tensor> map_func, int? num_parallel_calls = null, bool? deterministic = null) =>
        map((Tensor x, Tensor y) => (DatasetElement)map_func(x, y), num_parallel_calls, deterministic);
}
