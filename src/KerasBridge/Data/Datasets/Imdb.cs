using KerasBridge.Data;
using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>Reviews of films.</summary>
    internal static class Imdb
    {
        public static ((int[][], NDArray), (int[][], NDArray)) Load(string path, WordSequences.Rules rules, long seed)
        {
            LegacyRandom.CheckSeed(seed);
            var random = new LegacyRandom((uint)seed);
            var parts = WordSequences.Load(path, "imdb.npz", "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f", [("x_train", "y_train"), ("x_test", "y_test")]);
            var (train, test) = (rules.Take(parts[0].X, parts[0].Y, random), rules.Take(parts[1].X, parts[1].Y, random));
            // The most frequent words are those of both parts.
            var cut = rules.Cut([.. train.X, .. test.X]);
            return ((cut[..train.X.Count], train.Y.ToArray()), (cut[train.X.Count..], test.Y.ToArray()));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>25,000 + 25,000 reviews of films as numbers of words, the more frequent the lower, and whether they are good. See https://keras.io/api/datasets/imdb/.</summary>
            public static class imdb
            {
                /// <summary>The reviews: from <c>datasets/imdb.npz</c> in the folder <c>KERAS_HOME</c> or in the one that <c>KERASBRIDGE_DATA</c> names; else downloaded.</summary>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <param name="num_words">Only words with lower numbers are kept; null: all.</param>
                /// <param name="skip_top">Words with lower numbers, the most frequent ones, are not kept.</param>
                /// <param name="maxlen">Only reviews of fewer words are kept; null: all.</param>
                /// <param name="seed">The seed of the shuffle.</param>
                /// <param name="start_char">What is put before each review; null: nothing.</param>
                /// <param name="oov_char">What stands for words that are not kept; null: they are left out.</param>
                /// <param name="index_from">What is added to the numbers of <see cref="get_word_index"/>.</param>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: the words of each review, for <c>pad_sequences</c>, and labels int64, 1 for good ones.</returns>
                /// <exception cref="ArgumentException">No review is shorter than <paramref name="maxlen"/>.</exception>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static ((int[][] x_train, NDArray y_train) train, (int[][] x_test, NDArray y_test) test) load_data(string path = "imdb.npz", int? num_words = null, int skip_top = 0, int? maxlen = null,
                    long seed = 113, int? start_char = 1, int? oov_char = 2, int index_from = 3) =>
                    Imdb.Load(path, new(num_words, skip_top, maxlen, start_char, oov_char, index_from), seed);

                /// <summary>The number of each word; <c>load_data</c> adds its <c>index_from</c>.</summary>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <returns>The numbers by word.</returns>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static Dictionary<string, int> get_word_index(string path = "imdb_word_index.json") =>
                    WordSequences.WordIndex(path, "imdb_word_index.json", "bfafd718b763782e994055a2d397834f");
            }
        }
    }
}
