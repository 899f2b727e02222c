using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>Windows of a time series as a dataset.</summary>
    internal static class TimeseriesDataset
    {
        public static Dataset Make(NDArray data, NDArray? targets, int sequenceLength, int sequenceStride, int samplingRate, int? batchSize, bool shuffle, long? seed, int? startIndex, int? endIndex, string format)
        {
            if (data.ndim == 0) throw new ShapeException("A time series has steps. Expected data of shape (steps, …). Received: a scalar, of shape ()");
            Check(data.Length, sequenceStride, samplingRate, startIndex, endIndex);
            if (sequenceLength < 1) throw new ArgumentException($"`sequence_length` must be higher than 0. Received: sequence_length={sequenceLength}");
            if (format != "tf") throw new ArgumentException($"`format` should be \"tf\": grain is a library of Python's. Received: format={format}");
            var (start, end) = (startIndex ?? 0, endIndex ?? data.Length);
            var count = end - start - (sequenceLength - 1) * samplingRate;
            if (targets is not null) count = Math.Min(count, targets.Length);
            int[] positions = [.. Enumerable.Range(0, count <= 0 ? 0 : (count + sequenceStride - 1) / sequenceStride).Select(i => i * sequenceStride)];
            var labels = targets?[Math.Min(start, targets.Length)..Math.Min(end, targets.Length)];
            if (labels is not null && positions.Length > 0 && positions[^1] >= labels.Length)
                throw new ArgumentException($"There are fewer targets than windows. Expected a target for each window, from `start_index` on: at least {start + positions[^1] + 1}. Received: {targets!.Length}");
            if (shuffle)
            {
                seed ??= GlobalSeeds.Numpy.RandInt(0, 1_000_000);
                LegacyRandom.CheckSeed(seed.Value);
                new LegacyRandom((uint)seed.Value).Shuffle<int>(positions);
            }
            var steps = data[start..end];
            IEnumerable<DatasetElement> Windows()
            {
                foreach (var position in positions)
                {
                    NDArray window = steps[new Slice(position, position + (sequenceLength - 1) * samplingRate + 1, samplingRate)].copy();
                    if (labels is null) yield return window;
                    else yield return ((Tensor)window, (Tensor)labels[position]);
                }
            }
            Dataset dataset = new DatasetSource(positions.Length, () => Windows().GetEnumerator());
            // Shuffled in each pass too, among the next eight batches.
            if (shuffle) dataset = dataset.shuffle(batchSize is { } size ? size * 8 : 1024, seed);
            return batchSize is { } rows ? dataset.batch(rows) : dataset;
        }

        private static void Check(int length, int stride, int rate, int? start, int? end)
        {
            if (start < 0) throw new ArgumentException($"`start_index` must be 0 or greater. Received: start_index={start}");
            if (start > 0 && start >= length) throw new ArgumentException($"`start_index` must be lower than the length of the data. Received: start_index={start}, for data of length {length}");
            if (end is not (null or 0))
            {
                if (start > 0 && end <= start) throw new ArgumentException($"`end_index` must be higher than `start_index`. Received: start_index={start}, and end_index={end} ");
                if (end >= length) throw new ArgumentException($"`end_index` must be lower than the length of the data. Received: end_index={end}, for data of length {length}");
            }
            if (end <= 0) throw new ArgumentException($"`end_index` must be higher than 0. Received: end_index={end}");
            RequireStep(rate, "sampling_rate", length);
            RequireStep(stride, "sequence_stride", length);
        }

        private static void RequireStep(int value, string name, int length)
        {
            if (value <= 0) throw new ArgumentException($"`{name}` must be higher than 0. Received: {name}={value}");
            if (value >= length) throw new ArgumentException($"`{name}` must be lower than the length of the data. Received: {name}={value}, for data of length {length}");
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public partial class utils
        {
            /// <summary>Windows of a time series as a dataset, with or without targets.</summary>
            /// <param name="data">The series, <c>(steps, …)</c>.</param>
            /// <param name="targets">The targets: <c>targets[i]</c> belongs to the window that begins at step i. Null: the dataset has windows alone.</param>
            /// <param name="sequence_length">Steps in a window.</param>
            /// <param name="sequence_stride">The distance between the beginnings of windows.</param>
            /// <param name="sampling_rate">The distance between the steps that are taken of a window.</param>
            /// <param name="batch_size">Windows in a batch; null: no batches.</param>
            /// <param name="shuffle">Whether windows come in a random order, a new one in each pass.</param>
            /// <param name="seed">The seed of the shuffle; null: drawn from NumPy's generator.</param>
            /// <param name="start_index">Steps before are not used.</param>
            /// <param name="end_index">This step and those after are not used; null: all are.</param>
            /// <param name="format">Only <c>tf</c>.</param>
            /// <returns>Batches <c>(batch, sequence_length, …)</c>, or pairs of these and their targets.</returns>
            /// <exception cref="ArgumentException">An argument is not valid, or there are fewer targets than windows.</exception>
            public static Dataset timeseries_dataset_from_array(NDArray data, NDArray? targets, int sequence_length, int sequence_stride = 1, int sampling_rate = 1, int? batch_size = 128,
                bool shuffle = false, long? seed = null, int? start_index = null, int? end_index = null, string format = "tf") =>
                Data.TimeseriesDataset.Make(data, targets, sequence_length, sequence_stride, sampling_rate, batch_size, shuffle, seed, start_index, end_index, format);
        }

        public static partial class preprocessing
        {
            /// <inheritdoc cref="utils.timeseries_dataset_from_array"/>
            public static Dataset timeseries_dataset_from_array(NDArray data, NDArray? targets, int sequence_length, int sequence_stride = 1, int sampling_rate = 1, int? batch_size = 128,
                bool shuffle = false, long? seed = null, int? start_index = null, int? end_index = null, string format = "tf") =>
                utils.timeseries_dataset_from_array(data, targets, sequence_length, sequence_stride, sampling_rate, batch_size, shuffle, seed, start_index, end_index, format);
        }
    }
}
