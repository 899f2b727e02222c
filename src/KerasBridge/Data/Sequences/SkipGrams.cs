using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>Pairs of words for learning what words mean (word2vec, https://arxiv.org/abs/1301.3781).</summary>
    internal static class SkipGrams
    {
        public static NDArray SamplingTable(int size, double factor)
        {
            if (size < 1) throw new ArgumentException($"`size` is the number of words. Expected at least 1. Received: size={size}");
            const double gamma = 0.577;
            var table = new double[size];
            for (var i = 0; i < size; i++)
            {
                // Word 0 is none; the others are taken to occur as often as Zipf's law has it.
                var rank = Math.Max(i, 1);
                var f = factor * (rank * (Math.Log(rank) + gamma) + 0.5 - 1.0 / (12.0 * rank));
                table[i] = Math.Min(1.0, f / Math.Sqrt(f));
            }
            return table;
        }

        public static (NDArray Couples, NDArray Labels) Make(IReadOnlyList<int> sequence, int vocabularySize, int window, double negatives, bool shuffle, bool categorical, NDArray? table, long? seed)
        {
            if (vocabularySize < 2) throw new ArgumentException($"`vocabulary_size` is the largest word number plus one. Expected at least 2. Received: vocabulary_size={vocabularySize}");
            if (negatives < 0) throw new ArgumentException($"`negative_samples` is how many wrong pairs come for each right one. Expected 0 or more. Received: negative_samples={new Scalar(negatives)}");
            if (table is not null && sequence.FirstOrDefault(word => word < 0 || word >= table.Length) is var outside and not 0)
                throw new ArgumentException($"The sampling table lacks a word. Expected words below its length, {table.Length}. Received: word {outside}");
            var random = GlobalSeeds.Python;
            var couples = new List<(int Word, int Other)>();
            for (var i = 0; i < sequence.Count; i++)
            {
                var word = sequence[i];
                if (word == 0 || (table is not null && (double)table[word] < random.Random())) continue;
                var end = Math.Min(sequence.Count, i + window + 1);
                for (var j = Math.Max(0, i - window); j < end; j++)
                {
                    if (j != i && sequence[j] != 0) couples.Add((word, sequence[j]));
                }
            }
            var labels = Enumerable.Repeat(1, couples.Count).ToList();
            if (negatives > 0)
            {
                var count = (int)(labels.Count * negatives);
                var words = couples.Select(couple => couple.Word).ToArray();
                random.Shuffle<int>(words);
                for (var i = 0; i < count; i++) couples.Add((words[i % words.Length], (int)random.RandInt(1, vocabularySize - 1)));
                labels.AddRange(Enumerable.Repeat(0, count));
            }
            var (pairs, right) = (couples.ToArray(), labels.ToArray());
            if (shuffle)
            {
                // The same seed twice, so that pairs and labels stay together.
                var used = seed ?? random.RandInt(0, 10_000_000);
                random.Seed(used);
                random.Shuffle<(int, int)>(pairs);
                random.Seed(used);
                random.Shuffle<int>(right);
            }
            var flat = pairs.SelectMany(pair => (int[])[pair.Word, pair.Other]).ToArray();
            var targets = categorical ? ((NDArray)right.SelectMany(label => (int[])[1 - label, label]).ToArray()).reshape((right.Length, 2)) : right;
            return (((NDArray)flat).reshape((pairs.Length, 2)), targets);
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
                /// <summary>How likely words are to be taken by <see cref="skipgrams"/>, by their rank: frequent ones less, as if they followed Zipf's law.</summary>
                /// <param name="size">The number of words.</param>
                /// <param name="sampling_factor">The factor of word2vec.</param>
                /// <returns>Probabilities, <c>(size,)</c>, float64.</returns>
                /// <exception cref="ArgumentException">The size is not positive.</exception>
                public static NDArray make_sampling_table(int size, double sampling_factor = 1e-05) => Data.SkipGrams.SamplingTable(size, sampling_factor);

                /// <summary>Pairs of words: those that stand near each other, with label 1, and words with random ones, with label 0. The same random choices as in Python.</summary>
                /// <param name="sequence">Numbers of words; 0 is no word.</param>
                /// <param name="vocabulary_size">The largest number plus one.</param>
                /// <param name="window_size">How far apart words may stand.</param>
                /// <param name="negative_samples">How many random pairs come for each pair.</param>
                /// <param name="shuffle">Whether the pairs are shuffled. This seeds Python's generator anew, as Keras does.</param>
                /// <param name="categorical">Whether labels are <c>[0, 1]</c> and <c>[1, 0]</c> rather than 1 and 0.</param>
                /// <param name="sampling_table">The probability of each word to be taken, <c>(vocabulary_size,)</c>; null: 1.</param>
                /// <param name="seed">The seed of the shuffle; null: it is drawn.</param>
                /// <returns>The pairs, <c>(pairs, 2)</c>, and the labels, <c>(pairs,)</c> or <c>(pairs, 2)</c>, both int32.</returns>
                /// <exception cref="ArgumentException">An argument is not valid.</exception>
                public static (NDArray couples, NDArray labels) skipgrams(IReadOnlyList<int> sequence, int vocabulary_size, int window_size = 4, double negative_samples = 1.0, bool shuffle = true,
                    bool categorical = false, NDArray? sampling_table = null, long? seed = null) =>
                    Data.SkipGrams.Make(sequence, vocabulary_size, window_size, negative_samples, shuffle, categorical, sampling_table, seed);
            }
        }
    }
}
