using KerasBridge.Data;
using KerasBridge.Random;

namespace KerasBridge.Data
{
    /// <summary>News.</summary>
    internal static class Reuters
    {
        /// <summary>The topics, in the order of their numbers.</summary>
        public static readonly string[] Labels =
        [
            "cocoa", "grain", "veg-oil", "earn", "acq", "wheat", "copper", "housing", "money-supply", "coffee", "sugar", "trade", "reserves", "ship", "cotton", "carcass", "crude", "nat-gas", "cpi",
            "money-fx", "interest", "gnp", "meal-feed", "alum", "oilseed", "gold", "tin", "strategic-metal", "livestock", "retail", "ipi", "iron-steel", "rubber", "heat", "jobs", "lei", "bop", "zinc",
            "orange", "pet-chem", "dlr", "gas", "silver", "wpi", "hog", "lead",
        ];

        public static ((int[][], NDArray), (int[][], NDArray)) Load(string path, WordSequences.Rules rules, double testSplit, long seed)
        {
            if (!(testSplit is >= 0 and <= 1)) throw new ArgumentException($"`test_split` must be a part of the texts, between 0 and 1. Received: test_split={new Scalar(testSplit)}");
            LegacyRandom.CheckSeed(seed);
            var all = WordSequences.Load(path, "reuters.npz", "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916", [("x", "y")])[0];
            var (x, y) = rules.Take(all.X, all.Y, new LegacyRandom((uint)seed));
            var (texts, labels, at) = (rules.Cut(x), y.ToArray(), (int)(x.Count * (1 - testSplit)));
            return ((texts[..at], labels[..at]), (texts[at..], labels[at..]));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class datasets
        {
            /// <summary>11,228 pieces of news as numbers of words, the more frequent the lower, of 46 topics. See https://keras.io/api/datasets/reuters/.</summary>
            public static class reuters
            {
                /// <summary>The news: from <c>datasets/reuters.npz</c> in the folder <c>KERAS_HOME</c> or in the one that <c>KERASBRIDGE_DATA</c> names; else downloaded.</summary>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <param name="num_words">Only words with lower numbers are kept; null: all.</param>
                /// <param name="skip_top">Words with lower numbers, the most frequent ones, are not kept.</param>
                /// <param name="maxlen">Only texts of fewer words are kept; null: all.</param>
                /// <param name="test_split">The part that is for testing.</param>
                /// <param name="seed">The seed of the shuffle.</param>
                /// <param name="start_char">What is put before each text; null: nothing.</param>
                /// <param name="oov_char">What stands for words that are not kept; null: they are left out.</param>
                /// <param name="index_from">What is added to the numbers of <see cref="get_word_index"/>.</param>
                /// <returns><c>((x_train, y_train), (x_test, y_test))</c>: the words of each text, for <c>pad_sequences</c>, and topics int64 from 0 to 45.</returns>
                /// <exception cref="ArgumentException">No text is shorter than <paramref name="maxlen"/>, or the split is not between 0 and 1.</exception>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static ((int[][] x_train, NDArray y_train) train, (int[][] x_test, NDArray y_test) test) load_data(string path = "reuters.npz", int? num_words = null, int skip_top = 0,
                    int? maxlen = null, double test_split = 0.2, long seed = 113, int? start_char = 1, int? oov_char = 2, int index_from = 3) =>
                    Reuters.Load(path, new(num_words, skip_top, maxlen, start_char, oov_char, index_from), test_split, seed);

                /// <summary>The number of each word; <c>load_data</c> adds its <c>index_from</c>.</summary>
                /// <param name="path">The file's name, or an absolute path.</param>
                /// <returns>The numbers by word.</returns>
                /// <exception cref="KerasFileException">The file is not there and cannot be downloaded; the message says where to put it.</exception>
                public static Dictionary<string, int> get_word_index(string path = "reuters_word_index.json") =>
                    WordSequences.WordIndex(path, "reuters_word_index.json", "4d44cc38712099c9e383dc6e5f11a921");

                /// <summary>The names of the topics, in the order of their numbers.</summary>
                /// <returns>The 46 names.</returns>
                public static IReadOnlyList<string> get_label_names() => Array.AsReadOnly(Reuters.Labels);
            }
        }
    }
}
