using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// Data for a model: an array or tensor; a list of them, one for each input or output; or a dictionary by the inputs' or outputs' names.
/// </summary>
[CollectionBuilder(typeof(DataArg), nameof(Create))]
public readonly struct DataArg : IEnumerable<NDArray>
{
    private DataArg(object? value) => Value = value;

    /// <summary>Batches that are made one after the other, mostly by an iterator method: <c>model.fit(new(Batches()), steps_per_epoch: 100)</c>.</summary>
    /// <param name="generator">Gives the batches. An epoch goes through all of them, or goes on with the next where <c>steps_per_epoch</c> is given.</param>
    public DataArg(IEnumerable<Batch> generator) => Value = generator;

    /// <summary>Batches of inputs and targets that are made one after the other: <c>model.fit(new(Batches()), steps_per_epoch: 100)</c>.</summary>
    /// <param name="generator">Gives the batches.</param>
    public DataArg(IEnumerable<(NDArray x, NDArray y)> generator) => Value = generator.Select(batch => (Batch)batch);

    /// <summary>Batches of inputs, targets and sample weights that are made one after the other.</summary>
    /// <param name="generator">Gives the batches.</param>
    public DataArg(IEnumerable<(NDArray x, NDArray y, NDArray sample_weight)> generator) => Value = generator.Select(batch => (Batch)batch);

    /// <summary>Batches of inputs that are made one after the other: <c>model.predict(new(Batches()), steps: 10)</c>.</summary>
    /// <param name="generator">Gives the batches.</param>
    public DataArg(IEnumerable<NDArray> generator) => Value = generator.Select(batch => (Batch)batch);

    /// <summary>An <see cref="NDArray"/>, an array or dictionary of these; a <see cref="PyDataset"/>, <see cref="Dataset"/> or enumerable of <see cref="Batch"/>; null for nothing.</summary>
    internal object? Value { get; }

    /// <summary>Makes a list; what <c>[a, b]</c> calls.</summary>
    /// <param name="items">The arrays.</param>
    /// <returns>The list.</returns>
    public static DataArg Create(ReadOnlySpan<NDArray> items) => new((object)items.ToArray());

    /// <summary>No data.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator DataArg(NoneType none) => default;

    /// <summary>An array.</summary>
    /// <param name="array">The array; null for nothing.</param>
    public static implicit operator DataArg(NDArray? array) => new((object?)array);

    /// <summary>A tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator DataArg(Tensor? tensor) => new((object?)tensor?.ArrayView());

    /// <summary>Batches by their index: a subclass of <see cref="PyDataset"/>, or what <c>ImageDataGenerator.flow_from_directory</c> gives.</summary>
    /// <param name="dataset">The batches.</param>
    public static implicit operator DataArg(PyDataset? dataset) => new((object?)dataset);

    /// <summary>A dataset of batches.</summary>
    /// <param name="dataset">The dataset.</param>
    public static implicit operator DataArg(Dataset? dataset) => new((object?)dataset);

    /// <summary>What <c>predict</c> gave.</summary>
    /// <param name="predictions">The predictions.</param>
    public static implicit operator DataArg(Predictions predictions) => new((object)(predictions.Items.Length == 1 ? predictions.Items[0] : predictions.Items));

    /// <summary>Numbers, <c>(samples,)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(float[] values) => new((object)(NDArray)values);

    /// <summary>Numbers, <c>(samples,)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(double[] values) => new((object)(NDArray)values);

    /// <summary>Numbers, <c>(samples,)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(int[] values) => new((object)(NDArray)values);

    /// <summary>Numbers, <c>(samples, features)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(float[,] values) => new((object)(NDArray)values);

    /// <summary>Numbers, <c>(samples, features)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(double[,] values) => new((object)(NDArray)values);

    /// <summary>Arrays, one for each input or output.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg(NDArray[] arrays) => new((object)arrays);

    /// <summary>Arrays, one for each input or output.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg(List<NDArray> arrays) => new((object)arrays.ToArray());

    /// <summary>Two arrays, one for each input or output: a tuple does as well as a list.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg((NDArray, NDArray) arrays) => new((object)(NDArray[])[arrays.Item1, arrays.Item2]);

    /// <summary>Three arrays, one for each input or output.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg((NDArray, NDArray, NDArray) arrays) => new((object)(NDArray[])[arrays.Item1, arrays.Item2, arrays.Item3]);

    /// <summary>Arrays by the inputs' or outputs' names.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg(Dictionary<string, NDArray> arrays) => new((object)arrays);

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => (Value switch
    {
        NDArray array => [array],
        NDArray[] arrays => arrays,
        Dictionary<string, NDArray> named => named.Values,
        _ => (IEnumerable<NDArray>)[],
    }).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
