using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>
    /// Batches of windows of a time series, each with the target that follows it; Keras 2's. Newer scripts use <c>keras.utils.timeseries_dataset_from_array</c>.
    /// See https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/sequence/TimeseriesGenerator.
    /// </summary>
    public sealed class TimeseriesGenerator : PyDataset
    {
        internal TimeseriesGenerator(NDArray data, NDArray targets, int length, int sampling_rate, int stride, int start_index, int? end_index, bool shuffle, bool reverse, int batch_size,
            int workers, bool use_multiprocessing, int max_queue_size) : base(workers, use_multiprocessing, max_queue_size)
        {
            if (data.Length != targets.Length)
                throw new ArgumentException($"Data and targets have to be of same length. Data length is {data.Length} while target length is {targets.Length}. Received: shapes {data.shape} and {targets.shape}");
            Require(length, nameof(length));
            Require(sampling_rate, nameof(sampling_rate));
            Require(stride, nameof(stride));
            Require(batch_size, nameof(batch_size));
            if (start_index < 0) throw new ArgumentException($"`start_index` must be 0 or greater. Received: start_index={start_index}");
            if (end_index >= data.Length) throw new ArgumentException($"`end_index` must be lower than the length of the data. Received: end_index={end_index}, for data of length {data.Length}");
            this.data = data;
            this.targets = targets;
            this.length = length;
            this.sampling_rate = sampling_rate;
            this.stride = stride;
            this.start_index = start_index + length;
            this.end_index = end_index ?? data.Length - 1;
            this.shuffle = shuffle;
            this.reverse = reverse;
            this.batch_size = batch_size;
            if (this.start_index > this.end_index)
                throw new ArgumentException($"`start_index+length={this.start_index} > end_index={this.end_index}` is disallowed, as no part of the sequence would be left to be used as current step.");
        }

        /// <summary>The series, <c>(steps, …)</c>.</summary>
        public NDArray data { get; }

        /// <summary>The targets, <c>(steps, …)</c>.</summary>
        public NDArray targets { get; }

        /// <summary>Steps in a window.</summary>
        public int length { get; }

        /// <summary>The distance between the steps that are taken of a window.</summary>
        public int sampling_rate { get; }

        /// <summary>The distance between windows.</summary>
        public int stride { get; }

        /// <summary>The first step that can be a target: the given one plus <see cref="length"/>.</summary>
        public int start_index { get; }

        /// <summary>The last step that can be a target.</summary>
        public int end_index { get; }

        /// <summary>Whether windows are drawn at random.</summary>
        public bool shuffle { get; }

        /// <summary>Whether windows go back in time.</summary>
        public bool reverse { get; }

        /// <summary>Windows in a batch.</summary>
        public int batch_size { get; }

        /// <inheritdoc/>
        public override int __len__() => (end_index - start_index + batch_size * stride) / (batch_size * stride);

        /// <inheritdoc/>
        public override Batch __getitem__(int index)
        {
            if (index < 0 || index >= __len__()) throw new ArgumentException($"Asked to retrieve element {index}, but the Sequence has length {__len__()}");
            var first = start_index + batch_size * stride * index;
            int[] rows = shuffle
                ? [.. Enumerable.Range(0, batch_size).Select(_ => (int)GlobalSeeds.Numpy.RandInt(start_index, end_index + 1))]
                : [.. Enumerable.Range(0, batch_size).Select(i => first + i * stride).Where(row => row <= end_index)];
            var windows = Array.ConvertAll(rows, row => data[new Slice(row - length, row, sampling_rate)]);
            var x = Joining.Stack(windows, 0);
            if (reverse) x = x[.., new Slice(default, default, -1)].copy();
            return (x, targets[(NDArray)rows]);
        }

        /// <summary>The arguments, the arrays as JSON texts.</summary>
        /// <returns>The configuration.</returns>
        public Config get_config() => new Config
        {
            ["data"] = PythonJson.Write(data.tolist()),
            ["targets"] = PythonJson.Write(targets.tolist()),
            ["length"] = length,
            ["sampling_rate"] = sampling_rate,
            ["stride"] = stride,
            ["start_index"] = start_index,
            ["end_index"] = end_index,
            ["shuffle"] = shuffle,
            ["reverse"] = reverse,
            ["batch_size"] = batch_size,
        };

        /// <summary>The class and the arguments as JSON.</summary>
        /// <returns>The text.</returns>
        public string to_json() => PythonJson.Write(new Config { ["class_name"] = nameof(TimeseriesGenerator), ["config"] = get_config() });

        private static void Require(int value, string name)
        {
            if (value < 1) throw new ArgumentException($"`{name}` must be higher than 0. Received: {name}={value}");
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class preprocessing
        {
            public static partial class sequence
            {
                /// <summary>Batches of windows of a time series, each with the target of the step after it.</summary>
                /// <param name="data">The series, <c>(steps, …)</c>.</param>
                /// <param name="targets">The targets, <c>(steps, …)</c>: window <c>i - length … i - 1</c> belongs to target <c>i</c>.</param>
                /// <param name="length">Steps in a window.</param>
                /// <param name="sampling_rate">Of a window every so manieth step is taken.</param>
                /// <param name="stride">The distance between the windows of a batch.</param>
                /// <param name="start_index">Steps before are not used.</param>
                /// <param name="end_index">Steps after are not used; null: all are.</param>
                /// <param name="shuffle">Whether windows are drawn at random, from NumPy's generator.</param>
                /// <param name="reverse">Whether the steps of a window go back in time.</param>
                /// <param name="batch_size">Windows in a batch.</param>
                /// <param name="workers">How many threads make batches ahead in <c>fit</c>.</param>
                /// <param name="use_multiprocessing">Only false: here threads do the same.</param>
                /// <param name="max_queue_size">How many batches are kept ready at most.</param>
                /// <returns>The batches, for <c>fit</c>.</returns>
                /// <exception cref="ArgumentException">The lengths differ, no step is left, or an argument is not valid.</exception>
                public static Data.TimeseriesGenerator TimeseriesGenerator(NDArray data, NDArray targets, int length, int sampling_rate = 1, int stride = 1, int start_index = 0, int? end_index = null,
                    bool shuffle = false, bool reverse = false, int batch_size = 128, int workers = 1, bool use_multiprocessing = false, int max_queue_size = 10) =>
                    new(data, targets, length, sampling_rate, stride, start_index, end_index, shuffle, reverse, batch_size, workers, use_multiprocessing, max_queue_size);
            }
        }
    }
}
