using System.Collections;
using KerasBridge.Data;

namespace KerasBridge;

// How scripts go through datasets.
public abstract partial class Dataset
{
    /// <summary>Pairs of a counter and the element: <c>foreach (var (i, (x, y)) in dataset.enumerate())</c>.</summary>
    /// <param name="start">Where the counter begins.</param>
    /// <returns>The dataset.</returns>
    public EnumeratedDataset enumerate(long start = 0) => new(this, start) { Names = Names, Files = Files };

    /// <summary>The same elements as NumPy arrays, in one pass; elements of several parts as batches: <c>var (x, y) = dataset.as_numpy_iterator().next();</c>.</summary>
    /// <returns>The elements.</returns>
    public PyIterator<Batch> as_numpy_iterator() => new(this.Select(element => ElementTree.ToBatch(ElementTree.Map(element, tensor => tensor.numpy()))));

    /// <summary>Makes one tensor of all elements: <c>dataset.reduce(0, (count, element) => count + 1)</c>.</summary>
    /// <param name="initial_state">What it begins with.</param>
    /// <param name="reduce_func">Makes the next state of the last and an element.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentException">The dataset is infinite.</exception>
    public Tensor reduce(Tensor initial_state, Func<Tensor, DatasetElement, Tensor> reduce_func)
    {
        if (Cardinality == INFINITE_CARDINALITY) throw new ArgumentException("The dataset is infinite. Expected a dataset with an end; `take(n)` gives one. Received: one that repeats");
        return this.Aggregate(initial_state, reduce_func);
    }

    /// <summary>Applies a function to the dataset as a whole, so that such functions can stand in a chain of calls.</summary>
    /// <param name="transformation_func">The function.</param>
    /// <returns>What it gives.</returns>
    public Dataset apply(Func<Dataset, Dataset> transformation_func) => transformation_func(this);

    /// <summary>Takes batches apart, and makes others of their rows.</summary>
    /// <param name="batch_size">Rows in a batch.</param>
    /// <param name="drop_remainder">Whether a last batch that is not full is left out.</param>
    /// <returns>The dataset of batches; its length is not known.</returns>
    /// <exception cref="ArgumentException">The size is not positive.</exception>
    public Dataset rebatch(int batch_size, bool drop_remainder = false) => unbatch().batch(batch_size, drop_remainder);

    /// <summary>Goes through the elements.</summary>
    /// <returns>The elements.</returns>
    public IEnumerator<DatasetElement> GetEnumerator()
    {
        // Opened at once: an enumerator that somebody holds has its order.
        var pass = Open();
        return Elements(pass);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What the dataset is; nothing of it is loaded for that.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<Dataset of {Cardinality switch
    {
        INFINITE_CARDINALITY => "elements without end",
        UNKNOWN_CARDINALITY => "elements, their number unknown",
        1 => "1 element",
        var count => $"{count} elements",
    }}>";

    private static IEnumerator<DatasetElement> Elements(ElementIterator pass)
    {
        using (pass)
        {
            while (pass.TryNext(out var element)) yield return element;
        }
    }
}
