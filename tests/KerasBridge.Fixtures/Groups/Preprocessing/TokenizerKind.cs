using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Keras 2's tokenizer.</summary>
internal sealed class TokenizerKind : PreprocessingKind
{
    public override bool Takes(string name) => name == "tokenizer";

    public override void Replay(FixtureCase one)
    {
        var texts = one["texts"].EnumerateArray().Select(text => text.GetString()!).ToArray();
        foreach (var row in one["rows"].EnumerateArray())
        {
            var tokenizer = (Data.Tokenizer)Pictures.Call(typeof(keras.preprocessing.text), null, "Tokenizer", [], row.GetProperty("kwargs"))!;
            tokenizer.fit_on_texts(texts);
            Compare(tokenizer, row, texts);
            Compare(keras.preprocessing.text.tokenizer_from_json(tokenizer.to_json()), row, texts);
        }
        foreach (var text in one["text_to_word_sequence"].EnumerateObject())
            Check.Text(string.Join("|", keras.preprocessing.text.text_to_word_sequence(text.Name)), string.Join("|", text.Value.EnumerateArray()), $"the words of '{text.Name}'");
    }

    private static void Compare(Data.Tokenizer tokenizer, JsonElement row, string[] texts)
    {
        var what = row.GetProperty("kwargs").ToString();
        Check.Text(Pairs(tokenizer.word_index), Pairs(row.GetProperty("word_index")), $"{what}: word_index");
        Check.Text(Pairs(tokenizer.word_counts), Pairs(row.GetProperty("word_counts")), $"{what}: word_counts");
        // Python's sets have no order.
        Check.Text(Sorted(Pairs(tokenizer.word_docs)), Sorted(Pairs(row.GetProperty("word_docs"))), $"{what}: word_docs");
        Check.Equal(tokenizer.document_count, row.GetProperty("document_count").GetInt32(), $"{what}: document_count");
        var expected = row.GetProperty("sequences").EnumerateArray().Select(numbers => string.Join(",", numbers.EnumerateArray())).ToArray();
        // One text more than were fitted.
        var sequences = tokenizer.texts_to_sequences([.. texts, .. Enumerable.Repeat("the unknown cat", expected.Length - texts.Length)]);
        Check.Text(string.Join(";", sequences.Select(numbers => string.Join(",", numbers))), string.Join(";", expected), $"{what}: sequences");
        Check.Text(string.Join("|", tokenizer.sequences_to_texts(sequences)), string.Join("|", row.GetProperty("texts_back").EnumerateArray()), $"{what}: texts_back");
        foreach (var mode in (string[])["binary", "count", "tfidf", "freq"])
        {
            if (!row.TryGetProperty("matrix_" + mode, out var matrix)) continue;
            var values = matrix.EnumerateArray().SelectMany(line => line.EnumerateArray()).Select(value => value.GetDouble()).ToArray();
            var actual = tokenizer.texts_to_matrix(texts, mode);
            if (!actual.ToArray<double>().Zip(values).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-12) || actual.size != values.Length) throw new MismatchException($"{what}: the matrix of mode {mode}");
        }
    }

    private static string Pairs(IEnumerable<KeyValuePair<string, int>> pairs) => string.Join("|", pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Pairs(JsonElement pairs) => string.Join("|", pairs.EnumerateObject().Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Sorted(string pairs) => string.Join("|", pairs.Split('|').Order(StringComparer.Ordinal));
}
