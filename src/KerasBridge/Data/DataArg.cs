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

    /// <summary>An <see cref="NDArray"/>, an array or dictionary of these; null for nothing.</summary>
    internal object? Value { get; }

    /// <summary>Makes a list; what <c>[a, b]</c> calls.</summary>
    /// <param name="items">The arrays.</param>
    /// <returns>The list.</returns>
    public static DataArg Create(ReadOnlySpan<NDArray> items) => new(items.ToArray());

    /// <summary>An array.</summary>
    /// <param name="array">The array; null for nothing.</param>
    public static implicit operator DataArg(NDArray? array) => new(array);

    /// <summary>A tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator DataArg(Tensor? tensor) => new(tensor?.numpy());

    /// <summary>What <c>predict</c> gave.</summary>
    /// <param name="predictions">The predictions.</param>
    public static implicit operator DataArg(Predictions predictions) => new(predictions.Items.Length == 1 ? predictions.Items[0] : predictions.Items);

    /// <summary>Numbers, <c>(samples,)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(float[] values) => new((NDArray)values);

    /// <summary>Numbers, <c>(samples,)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(double[] values) => new((NDArray)values);

    /// <summary>Numbers, <c>(samples,)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(int[] values) => new((NDArray)values);

    /// <summary>Numbers, <c>(samples, features)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(float[,] values) => new((NDArray)values);

    /// <summary>Numbers, <c>(samples, features)</c>.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator DataArg(double[,] values) => new((NDArray)values);

    /// <summary>Arrays, one for each input or output.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg(NDArray[] arrays) => new(arrays);

    /// <summary>Arrays, one for each input or output.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg(List<NDArray> arrays) => new(arrays.ToArray());

    /// <summary>Arrays by the inputs' or outputs' names.</summary>
    /// <param name="arrays">The arrays.</param>
    public static implicit operator DataArg(Dictionary<string, NDArray> arrays) => new(arrays);

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
