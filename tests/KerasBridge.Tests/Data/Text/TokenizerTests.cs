using static KerasBridge.keras.preprocessing.text;

namespace KerasBridge.Tests.Data;

public sealed class TokenizerTests
{
    private static readonly string[] Texts = ["The cat sat.", "the dog, the CAT!"];

    [Fact]
    public void FrequentWordsHaveLowNumbers()
    {
        var tokenizer = Tokenizer(oov_token: "?");
        tokenizer.fit_on_texts(Texts);
        Assert.Equal(["?", "the", "cat", "sat", "dog"], tokenizer.word_index.OrderBy(pair => pair.Value).Select(pair => pair.Key));
        Assert.Equal(3, tokenizer.word_counts["the"]);
        Assert.Equal(2, tokenizer.word_docs["the"]);
        Assert.Equal(2, tokenizer.index_docs[2]);
        Assert.Equal([[2, 1, 3]], tokenizer.texts_to_sequences(["the bird cat"]));
        Assert.Equal(["the ? cat"], tokenizer.sequences_to_texts([[2, 9, 3]]));
        Assert.Equal([[2, 3]], tokenizer.texts_to_sequences([(string[])["The", "CAT"]]));
    }

    [Fact]
    public void JsonIsAsPythonWritesIt()
    {
        var tokenizer = Tokenizer(num_words: 9, filters: "");
        tokenizer.fit_on_texts(["é a a"]);
        var json = tokenizer.to_json();
        Assert.StartsWith("{\"class_name\": \"Tokenizer\", \"config\": {\"num_words\": 9, \"filters\": \"\", \"lower\": true, \"split\": \" \", \"char_level\": false, \"oov_token\": null, \"document_count\": 1, " +
            "\"word_counts\": \"{\\\"\\\\u00e9\\\": 1, \\\"a\\\": 2}\"", json);
        var again = tokenizer_from_json(json);
        Assert.Equal(json, again.to_json());
        Assert.Equal([[1, 2]], again.texts_to_sequences(["A é"]));
        Assert.Contains("no tokenizer's JSON", Assert.Throws<ArgumentException>(() => tokenizer_from_json("{}")).Message);
    }

    [Fact]
    public void MatricesNeedAModeAndAWidth()
    {
        var tokenizer = Tokenizer(num_words: 3);
        Assert.Equal([0.0, 1, 0], tokenizer.sequences_to_matrix([[1, 5]]).ravel().ToArray<double>());
        Refused(() => tokenizer.sequences_to_matrix([[1]], "tfidf"), "Fit the Tokenizer");
        Refused(() => tokenizer.sequences_to_matrix([[1]], "binry"), "Unknown vectorization mode: binry. Did you mean 'binary'?");
        Refused(() => Tokenizer().sequences_to_matrix([[1]]), "Specify a dimension");
        Refused(() => Tokenizer(oov_token: "?").texts_to_sequences(Texts), "fit_on_texts");
        tokenizer.fit_on_sequences([[1, 1], [2]]);
        Assert.Equal(2, tokenizer.document_count);
        Assert.Equal(Math.Log(2), (double)tokenizer.sequences_to_matrix([[1]], "tfidf")[0, 1], 1e-12);
    }

    [Fact]
    public void WordsHashToNumbers()
    {
        // int(md5("cat").hexdigest(), 16) % 9 + 1, in Python.
        Assert.Equal([Md5("cat", 10), Md5("dog", 10)], hashing_trick("Cat dog", 10, "md5"));
        Assert.Equal([4, 4], hashing_trick("cat dog", 10, new(word => word.Length)));
        Assert.Equal(one_hot("a b", 50), one_hot("A b", 50));
        Assert.All(one_hot("a b c d e f", 4), number => Assert.InRange(number, 1, 3));
        Refused(() => hashing_trick("a", 10, "sha"), "hash_function='sha'");
        Refused(() => one_hot("a", 1), "n=1");
        Assert.Equal(["a", "b"], text_to_word_sequence("A,b"));
        Refused(() => text_to_word_sequence("a", split: ""), "empty separator");
    }

    private static int Md5(string word, int n)
    {
        var remainder = 0;
        foreach (var value in System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(word))) remainder = (remainder * 256 + value) % (n - 1);
        return remainder + 1;
    }

    private static void Refused(Action call, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(call).Message);
}
