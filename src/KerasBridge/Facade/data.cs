using KerasBridge.Data;

namespace KerasBridge;

/// <summary>What scripts reach as <c>tf.data</c>, with <c>using tf = KerasBridge;</c>.</summary>
public static class data
{
    /// <summary>Leaves a number of elements or threads to the library.</summary>
    public const int AUTOTUNE = -1;

    /// <summary>Makes datasets: <c>tf.data.Dataset.from_tensor_slices((x, y)).batch(32)</c>.</summary>
    public static class Dataset
    {
        /// <summary>The rows of an array.</summary>
        /// <param name="tensors">The array, <c>(rows, …)</c>.</param>
        /// <returns>A dataset of as many elements as there are rows.</returns>
        /// <exception cref="ShapeException">The array has no axes.</exception>
        public static KerasBridge.Dataset from_tensor_slices(NDArray tensors) => Slices(tensors);

        /// <summary>The rows of several arrays side by side, mostly inputs and targets.</summary>
        /// <param name="tensors">The arrays, with as many rows each.</param>
        /// <returns>A dataset of as many elements as there are rows.</returns>
        /// <exception cref="ShapeException">An array has no axes, or another number of rows.</exception>
        public static KerasBridge.Dataset from_tensor_slices((NDArray, NDArray) tensors) => Slices(((Tensor)tensors.Item1, (Tensor)tensors.Item2));

        /// <summary>The rows of several arrays side by side, mostly inputs, targets and sample weights.</summary>
        /// <param name="tensors">The arrays, with as many rows each.</param>
        /// <returns>A dataset of as many elements as there are rows.</returns>
        /// <exception cref="ShapeException">An array has no axes, or another number of rows.</exception>
        public static KerasBridge.Dataset from_tensor_slices((NDArray, NDArray, NDArray) tensors) =>
            Slices(((Tensor)tensors.Item1, (Tensor)tensors.Item2, (Tensor)tensors.Item3));

        /// <summary>The rows of arrays side by side, in any form: tuples of tuples, dictionaries.</summary>
        /// <param name="tensors">The arrays, with as many rows each.</param>
        /// <returns>A dataset of as many elements as there are rows.</returns>
        /// <exception cref="ShapeException">An array has no axes, or another number of rows.</exception>
        public static KerasBridge.Dataset from_tensor_slices(DatasetElement tensors) => Slices(tensors);

        /// <summary>One element.</summary>
        /// <param name="tensors">The element.</param>
        /// <returns>A dataset of one element.</returns>
        public static KerasBridge.Dataset from_tensors(DatasetElement tensors) => new DatasetSource(1, () => Enumerable.Repeat(tensors, 1).GetEnumerator());

        /// <summary>A dataset of pairs that a function makes anew in each pass: <c>from_generator(Batches)</c> of <c>IEnumerable&lt;(NDArray, NDArray)&gt; Batches()</c>.</summary>
        /// <param name="generator">The function.</param>
        /// <returns>The dataset; its length is not known.</returns>
        [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
        public static KerasBridge.Dataset from_generator(Func<IEnumerable<(NDArray, NDArray)>> generator) =>
            from_generator(() => generator().Select(pair => (DatasetElement)((Tensor)pair.Item1, (Tensor)pair.Item2)));

        /// <summary>A dataset of arrays that a function makes anew in each pass.</summary>
        /// <param name="generator">The function.</param>
        /// <returns>The dataset; its length is not known.</returns>
        [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
        public static KerasBridge.Dataset from_generator(Func<IEnumerable<NDArray>> generator) => from_generator(() => generator().Select(array => (DatasetElement)array));

        /// <summary>What a function gives, anew for each pass.</summary>
        /// <param name="generator">Gives the elements.</param>
        /// <returns>A dataset whose length is not known.</returns>
        public static KerasBridge.Dataset from_generator(Func<IEnumerable<DatasetElement>> generator) =>
            new DatasetSource(KerasBridge.Dataset.UNKNOWN_CARDINALITY, () => generator().GetEnumerator());

        /// <summary>Whole numbers from 0.</summary>
        /// <param name="stop">The first that is left out.</param>
        /// <returns>A dataset of int64 scalars.</returns>
        public static KerasBridge.Dataset range(long stop) => range(0, stop);

        /// <summary>Whole numbers.</summary>
        /// <param name="start">The first.</param>
        /// <param name="stop">The first that is left out.</param>
        /// <param name="step">The distance between two.</param>
        /// <returns>A dataset of int64 scalars.</returns>
        /// <exception cref="ArgumentException">The step is 0.</exception>
        public static KerasBridge.Dataset range(long start, long stop, long step = 1)
        {
            if (step == 0) throw new ArgumentException("step cannot be 0. Expected a distance between two numbers. Received: step=0");
            var count = Math.Max(0, step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step);
            IEnumerable<DatasetElement> Numbers()
            {
                for (long i = 0; i < count; i++) yield return NDArray.Zero(start + i * step, DType.Int64);
            }
            return new DatasetSource(count, () => Numbers().GetEnumerator());
        }

        /// <summary>Elements of several datasets side by side; ends with the shortest.</summary>
        /// <param name="datasets">The datasets.</param>
        /// <returns>The dataset.</returns>
        /// <exception cref="ArgumentException">There is none.</exception>
        public static KerasBridge.Dataset zip(params KerasBridge.Dataset[] datasets)
        {
            if (datasets.Length == 0) throw new ArgumentException("There is nothing to zip. Expected at least one dataset. Received: none");
            var counts = datasets.Select(dataset => dataset.Cardinality).ToArray();
            var ended = counts.Where(count => count >= 0).ToArray();
            var count = counts.Contains(KerasBridge.Dataset.UNKNOWN_CARDINALITY) ? KerasBridge.Dataset.UNKNOWN_CARDINALITY : ended.Length > 0 ? ended.Min() : KerasBridge.Dataset.INFINITE_CARDINALITY;
            return new DatasetTransform(datasets, count, Transforms.Zip);
        }

        /// <summary>Pairs of elements of two datasets, as long as both have some.</summary>
        /// <param name="datasets">The datasets.</param>
        /// <returns>The dataset of pairs.</returns>
        public static KerasBridge.Dataset zip((KerasBridge.Dataset, KerasBridge.Dataset) datasets) => zip(datasets.Item1, datasets.Item2);

        /// <summary>Elements of three datasets side by side, as long as all have some.</summary>
        /// <param name="datasets">The datasets.</param>
        /// <returns>The dataset of threes.</returns>
        public static KerasBridge.Dataset zip((KerasBridge.Dataset, KerasBridge.Dataset, KerasBridge.Dataset) datasets) => zip(datasets.Item1, datasets.Item2, datasets.Item3);

        private static DatasetSource Slices(DatasetElement tensors)
        {
            var leaves = ElementTree.Leaves(tensors).ToArray();
            if (leaves.Any(leaf => leaf.ndim == 0)) throw new ShapeException("Unbatching a tensor is only supported for rank >= 1. Expected arrays of shape (rows, …). Received: a scalar, of shape ()");
            if (leaves.Length == 0) throw new ArgumentException("There is nothing to slice. Expected at least one array. Received: none");
            var rows = leaves[0].shape.Dims[0];
            if (leaves.Any(leaf => leaf.shape.Dims[0] != rows))
                throw new ShapeException($"Dimensions {string.Join(" and ", leaves.Select(leaf => leaf.shape.Dims[0]).Distinct())} are not compatible. Expected arrays with as many rows each. Received: shapes {string.Join(", ", leaves.Select(leaf => leaf.shape))}");
            IEnumerable<DatasetElement> Rows()
            {
                for (var i = 0; i < rows; i++) yield return ElementTree.Row(tensors, i);
            }
            return new DatasetSource(rows, () => Rows().GetEnumerator());
        }
    }

    /// <summary>Older names of what now stands elsewhere: <c>tf.data.experimental</c>.</summary>
    public static class experimental
    {
        /// <summary>The older place of <see cref="data.AUTOTUNE"/>.</summary>
        public const int AUTOTUNE = data.AUTOTUNE;

        /// <summary>What <see cref="cardinality"/> says of a dataset without an end.</summary>
        public const long INFINITE_CARDINALITY = KerasBridge.Dataset.INFINITE_CARDINALITY;

        /// <summary>What <see cref="cardinality"/> says where the number of elements shows only on the way.</summary>
        public const long UNKNOWN_CARDINALITY = KerasBridge.Dataset.UNKNOWN_CARDINALITY;

        /// <summary>The number of a dataset's elements: <c>dataset.cardinality()</c>.</summary>
        /// <param name="dataset">The dataset.</param>
        /// <returns>The number, or one of the constants.</returns>
        public static long cardinality(KerasBridge.Dataset dataset) => dataset.cardinality();
    }
}
