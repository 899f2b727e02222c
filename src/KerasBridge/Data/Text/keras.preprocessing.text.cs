using KerasBridge.Data;

namespace KerasBridge;

public partial class keras
{
    public static partial class preprocessing
    {
        /// <summary>Texts: <c>Tokenizer</c>, <c>text_to_word_sequence</c>.</summary>
        public static class text
        {
            /// <summary>Gives words numbers, and makes sequences and matrices of texts.</summary>
            /// <param name="num_words">Only the <c>num_words - 1</c> most frequent words are kept; null: all.</param>
            /// <param name="filters">The characters that are no part of words.</param>
            /// <param name="lower">Whether capitals are made small.</param>
            /// <param name="split">What stands between words.</param>
            /// <param name="char_level">Whether characters count as words.</param>
            /// <param name="oov_token">The word for words that are not known, with number 1; null: they are left out.</param>
            /// <param name="analyzer">A function that takes texts apart into words; null: they are split.</param>
            /// <returns>The tokenizer.</returns>
            /// <exception cref="ArgumentException">The number is negative.</exception>
            public static Tokenizer Tokenizer(int? num_words = null, string filters = TextWords.Filters, bool lower = true, string split = " ", bool char_level = false, string? oov_token = null,
                Func<string, IEnumerable<string>>? analyzer = null) => new(num_words, filters, lower, split, char_level, oov_token, analyzer);

            /// <summary>The words of a text.</summary>
            /// <param name="input_text">The text.</param>
            /// <param name="filters">The characters that are no part of words.</param>
            /// <param name="lower">Whether capitals are made small.</param>
            /// <param name="split">What stands between words.</param>
            /// <returns>The words.</returns>
            /// <exception cref="ArgumentException"><paramref name="split"/> is empty.</exception>
            public static List<string> text_to_word_sequence(string input_text, string filters = TextWords.Filters, bool lower = true, string split = " ") =>
                TextWords.Split(input_text, filters, lower, split);

            /// <summary>Numbers of words by a hash function, the same in every run (Python's own differ): several words may share one.</summary>
            /// <param name="input_text">The text.</param>
            /// <param name="n">Numbers are from 1 to <c>n - 1</c>.</param>
            /// <param name="filters">The characters that are no part of words.</param>
            /// <param name="lower">Whether capitals are made small.</param>
            /// <param name="split">What stands between words.</param>
            /// <param name="analyzer">A function that takes the text apart into words; null: it is split.</param>
            /// <returns>A number for each word.</returns>
            /// <exception cref="ArgumentException"><paramref name="n"/> is below 2.</exception>
            public static List<int> one_hot(string input_text, int n, string filters = TextWords.Filters, bool lower = true, string split = " ", Func<string, IEnumerable<string>>? analyzer = null) =>
                hashing_trick(input_text, n, default, filters, lower, split, analyzer);

            /// <summary>Numbers of words by a hash function: several words may share one.</summary>
            /// <param name="text">The text.</param>
            /// <param name="n">Numbers are from 1 to <c>n - 1</c>.</param>
            /// <param name="hash_function"><c>"md5"</c> gives the numbers that Python's gives; a function of one's own: <c>new(word => …)</c>; else the library's, the same in every run.</param>
            /// <param name="filters">The characters that are no part of words.</param>
            /// <param name="lower">Whether capitals are made small.</param>
            /// <param name="split">What stands between words.</param>
            /// <param name="analyzer">A function that takes the text apart into words; null: it is split.</param>
            /// <returns>A number for each word.</returns>
            /// <exception cref="ArgumentException"><paramref name="n"/> is below 2.</exception>
            public static List<int> hashing_trick(string text, int n, WordHash hash_function = default, string filters = TextWords.Filters, bool lower = true, string split = " ",
                Func<string, IEnumerable<string>>? analyzer = null) =>
                TextWords.Hash(analyzer is null ? TextWords.Split(text, filters, lower, split) : analyzer(text), n, hash_function);

            /// <summary>The tokenizer of a JSON text.</summary>
            /// <param name="json_string">What <c>to_json</c> gave, here or in Python.</param>
            /// <returns>The tokenizer.</returns>
            /// <exception cref="ArgumentException">The text is none of a tokenizer.</exception>
            public static Tokenizer tokenizer_from_json(string json_string) => Data.Tokenizer.FromJson(json_string);
        }
    }
}
