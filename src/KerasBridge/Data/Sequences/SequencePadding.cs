using KerasBridge.Numpy;

namespace KerasBridge.Data
{
    /// <summary>Makes sequences of different lengths one array.</summary>
    internal static class SequencePadding
    {
        private static readonly string[] Sides = ["pre", "post"];

        public static NDArray Pad(SequencesArg sequences, int? maxlen, string dtype, string padding, string truncating, double value)
        {
            if (sequences.Items is not { } items) throw new ArgumentException("`sequences` must be iterable. Expected a list of sequences: [[1, 2], [3]]. Received: a scalar");
            if (Array.Find(items, item => item.ndim == 0) is { } scalar)
                throw new ArgumentException($"`sequences` must be a list of iterables. Found non-iterable: {scalar}. Expected a list of sequences: [[1, 2], [3]]");
            if (!Sides.Contains(truncating)) throw new ArgumentException($"Truncating type \"{truncating}\" not understood.{Suggest.Sentence(truncating, Sides)} Expected \"pre\" or \"post\". Received: truncating='{truncating}'");
            if (!Sides.Contains(padding)) throw new ArgumentException($"Padding type \"{padding}\" not understood.{Suggest.Sentence(padding, Sides)} Expected \"pre\" or \"post\". Received: padding='{padding}'");
            if (maxlen is < 0) throw new ArgumentException($"`maxlen` is a length. Expected 0 or more, or null for the longest sequence. Received: maxlen={maxlen}");
            if (items.Length == 0 && maxlen is null) throw new ArgumentException("There are no sequences to take the length from. Expected at least one, or `maxlen`. Received: sequences=[]");
            var length = maxlen ?? items.Max(item => item.Length);
            var type = (DType)dtype;
            int[] sample = Array.Find(items, item => item.Length > 0) is { } first ? [.. first.Dims[1..]] : [];
            var result = Creation.Full(Shape.FromInts([items.Length, length, .. sample]), value, type, "C");
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[i];
                if (item.Length == 0) continue;
                if (!item.Dims[1..].SequenceEqual(sample))
                    throw new ShapeException($"Shape of sample {Shape.FromInts([.. item.Dims[1..]])} of sequence at position {i} is different from expected shape {Shape.FromInts(sample)}");
                var kept = Math.Min(item.Length, length);
                if (kept == 0) continue;
                var (from, to) = (truncating == "pre" ? item.Length - kept : 0, padding == "pre" ? length - kept : 0);
                result[i, to..(to + kept)] = item[from..(from + kept)].astype(type.name);
            }
            return result;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public partial class utils
        {
            /// <summary>Makes sequences the same length: longer ones are cut, shorter ones filled.</summary>
            /// <param name="sequences">The sequences: <c>[[1], [2, 3]]</c>.</param>
            /// <param name="maxlen">The length; null: that of the longest.</param>
            /// <param name="dtype">The type of the result.</param>
            /// <param name="padding">Where values are filled in: <c>pre</c> (before) or <c>post</c> (after).</param>
            /// <param name="truncating">Where longer sequences are cut: <c>pre</c> (at the beginning) or <c>post</c> (at the end).</param>
            /// <param name="value">What is filled in.</param>
            /// <returns>An array <c>(sequences, maxlen, …)</c>.</returns>
            /// <exception cref="ArgumentException">What is given are no sequences, or an argument is not valid.</exception>
            /// <exception cref="ShapeException">The elements of sequences differ in shape.</exception>
            public static NDArray pad_sequences(Data.SequencesArg sequences, int? maxlen = null, string dtype = "int32", string padding = "pre", string truncating = "pre", double value = 0.0) =>
                Data.SequencePadding.Pad(sequences, maxlen, dtype, padding, truncating, value);
        }

        public static partial class preprocessing
        {
            /// <summary>Sequences: <c>pad_sequences</c>, <c>TimeseriesGenerator</c>, <c>skipgrams</c>.</summary>
            public static partial class sequence
            {
                /// <inheritdoc cref="utils.pad_sequences"/>
                public static NDArray pad_sequences(Data.SequencesArg sequences, int? maxlen = null, string dtype = "int32", string padding = "pre", string truncating = "pre", double value = 0.0) =>
                    utils.pad_sequences(sequences, maxlen, dtype, padding, truncating, value);
            }
        }
    }
}
