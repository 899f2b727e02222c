using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>Splits data in two.</summary>
    internal static class DatasetSplit
    {
        public static (Dataset Left, Dataset Right) Split(DataArg data, SplitSize? left, SplitSize? right, bool shuffle, long? seed, string? backend)
        {
            if (backend is not (null or "tensorflow" or "kerasbridge"))
                throw new ArgumentException($"`preferred_backend` says what kind of datasets is made. Expected \"tensorflow\", or null, for datasets as tf.data's. Received: preferred_backend='{backend}'");
            if (left is null && right is null) throw new ArgumentException("At least one of the `left_size` or `right_size` must be specified. Received: left_size=None and right_size=None");
            var elements = Elements(data);
            if (elements.Length == 0) throw new ArgumentException("Received an empty dataset. Argument `dataset` must be a non-empty list/tuple of `numpy.ndarray` objects or `tf.data.Dataset` objects.");
            if (shuffle)
            {
                GlobalSeeds.Python.Seed(seed ?? GlobalSeeds.Python.RandInt(0, 1_000_000));
                GlobalSeeds.Python.Shuffle<DatasetElement>(elements);
            }
            var (leftCount, rightCount) = Counts(left, right, elements.Length);
            var batch = (data.Value as Dataset)?.BatchSize;
            return (Part(elements[..leftCount], batch), Part(elements[^rightCount..], batch));
        }

        private static (int, int) Counts(SplitSize? left, SplitSize? right, int total)
        {
            var (leftCount, rightCount) = (left?.Of(total, "left_size"), right?.Of(total, "right_size"));
            var (first, last) = (leftCount ?? total - rightCount!.Value, rightCount ?? total - leftCount!.Value);
            if (first + last > total)
                throw new ArgumentException($"The sum of `left_size` and `right_size` should be smaller than the {total}. Received: left_size + right_size = {first + last} and total_length = {total}");
            if (first == 0 || last == 0)
            {
                throw new ArgumentException($"With `dataset` of length={total}, `left_size`={first} and `right_size`={last}. Resulting {(first == 0 ? "left" : "right")} side dataset split will be empty. " +
                    "Adjust any of the aforementioned parameters");
            }
            return (first, last);
        }

        private static DatasetElement[] Elements(DataArg data)
        {
            switch (data.Value)
            {
                case Dataset dataset:
                    if (dataset.Cardinality == Dataset.INFINITE_CARDINALITY) throw new ArgumentException("A dataset without end cannot be split. Expected one with an end; `take(n)` gives one. Received: one that repeats");
                    return [.. dataset.BatchSize is null ? dataset : dataset.unbatch()];
                case NDArray array:
                    if (array.ndim == 0) throw new ShapeException("A scalar cannot be split. Expected an array of shape (samples, …). Received: a scalar, of shape ()");
                    return [.. Enumerable.Range(0, array.Length).Select(i => (DatasetElement)array[i].copy())];
                case NDArray[] { Length: > 0 } arrays:
                    if (Array.FindIndex(arrays, array => array.ndim == 0 || array.Length != arrays[0].Length) is var odd and >= 0)
                    {
                        throw new ArgumentException($"Received a list of NumPy arrays with different lengths. Mismatch found at index {odd}, Expected shape={arrays[0].shape} Received shape={arrays[odd].shape}. " +
                            "Please provide a list of NumPy arrays of the same length.");
                    }
                    return [.. Enumerable.Range(0, arrays[0].Length).Select(i => new DatasetElement(Array.ConvertAll(arrays, array => (DatasetElement)array[i].copy())))];
                case NDArray[]:
                    throw new ArgumentException("Received an empty list dataset. Please provide a non-empty list of arrays. Received: []");
                default:
                    throw new ArgumentException($"The `dataset` argument must be either a `tf.data.Dataset` object, or a list/tuple of arrays. Received: {data.Value?.GetType().Name ?? "None"}");
            }
        }

        private static Dataset Part(DatasetElement[] elements, int? batch)
        {
            Dataset part = new DatasetSource(elements.Length, () => ((IEnumerable<DatasetElement>)elements).GetEnumerator());
            return batch is { } size ? part.batch(size) : part;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public partial class utils
        {
            /// <summary>Splits data into two datasets, which are kept in memory.</summary>
            /// <param name="dataset">An array, arrays side by side (<c>[x, y]</c>: elements are pairs), or a dataset; batches are taken apart, split, and put together again.</param>
            /// <param name="left_size">The size of the left part: a fraction (<c>0.8</c>) or a number of samples; null: what is not in the right one.</param>
            /// <param name="right_size">The size of the right part; null: what is not in the left one.</param>
            /// <param name="shuffle">Whether the samples are shuffled first. This seeds Python's generator anew, as Keras does.</param>
            /// <param name="seed">The seed of the shuffle; null: it is drawn.</param>
            /// <param name="preferred_backend">Only <c>tensorflow</c>, or null.</param>
            /// <returns>The left and the right part.</returns>
            /// <exception cref="ArgumentException">The data is empty, a part would be, or a size does not fit.</exception>
            public static (Dataset left, Dataset right) split_dataset(DataArg dataset, Data.SplitSize? left_size = null, Data.SplitSize? right_size = null, bool shuffle = false, long? seed = null,
                string? preferred_backend = null) => Data.DatasetSplit.Split(dataset, left_size, right_size, shuffle, seed, preferred_backend);

            /// <summary>Puts inputs, targets and weights together, as a generator gives them.</summary>
            /// <param name="x">The inputs.</param>
            /// <param name="y">The targets; none if not given.</param>
            /// <param name="sample_weight">How much each sample counts; none if not given. Only with <paramref name="y"/>.</param>
            /// <returns>The batch.</returns>
            public static Batch pack_x_y_sample_weight(DataArg x, DataArg y = default, DataArg sample_weight = default) => new(x, y, y.Value is null ? default : sample_weight);

            /// <summary>Takes a batch of arrays apart.</summary>
            /// <param name="data">The batch: an array, a pair, or three.</param>
            /// <returns>Inputs, targets and weights; null where the batch has none.</returns>
            /// <exception cref="ArgumentException">A part is not one array.</exception>
            public static (NDArray x, NDArray? y, NDArray? sample_weight) unpack_x_y_sample_weight(Batch data) =>
                (data.Inputs, data.y.Value is null ? null : data.Targets, data.sample_weight.Value is null ? null : data.Weights);
        }
    }
}
