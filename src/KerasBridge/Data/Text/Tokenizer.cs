namespace KerasBridge.Data;

/// <summary>
/// Gives words numbers: the more frequent in the texts it was fitted on, the lower, from 1. Keras 2's; see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/Tokenizer.
/// Made by <see cref="keras.preprocessing.text.Tokenizer"/>.
/// </summary>
/// <remarks>
/// <code>
/// var tokenizer = Tokenizer(num_words: 10000, oov_token: "&lt;OOV&gt;");
/// tokenizer.fit_on_texts(texts);
/// var x = pad_sequences(tokenizer.texts_to_sequences(texts), maxlen: 100);
/// </code>
/// </remarks>
public sealed partial class Tokenizer
{
    private readonly OrderedDictionary<string, int> _wordCounts = [];
    private readonly OrderedDictionary<string, int> _wordDocs = [];
    private readonly OrderedDictionary<int, int> _indexDocs = [];
    private readonly OrderedDictionary<string, int> _wordIndex = [];
    private readonly OrderedDictionary<int, string> _indexWord = [];

    internal Tokenizer(int? num_words, string filters, bool lower, string split, bool char_level, string? oov_token, Func<string, IEnumerable<string>>? analyzer, int document_count = 0)
    {
        if (num_words < 0) throw new ArgumentException($"`num_words` is how many words are kept. Expected at least 1, or null for all. Received: num_words={num_words}");
        this.num_words = num_words;
        this.filters = filters;
        this.lower = lower;
        this.split = split;
        this.char_level = char_level;
        this.oov_token = oov_token;
        this.analyzer = analyzer;
        this.document_count = document_count;
    }

    /// <summary>Only words with lower numbers are kept; null: all.</summary>
    public int? num_words { get; set; }

    /// <summary>The characters that are no part of words.</summary>
    public string filters { get; }

    /// <summary>Whether capitals are made small.</summary>
    public bool lower { get; }

    /// <summary>What stands between words.</summary>
    public string split { get; }

    /// <summary>Whether characters count as words.</summary>
    public bool char_level { get; }

    /// <summary>The word for words that are not known; null: they are left out.</summary>
    public string? oov_token { get; }

    /// <summary>A function that takes texts apart into words; null: they are split.</summary>
    public Func<string, IEnumerable<string>>? analyzer { get; }

    /// <summary>How many texts it was fitted on.</summary>
    public int document_count { get; private set; }

    /// <summary>How often each word occurred, in the order of first appearance.</summary>
    public IReadOnlyDictionary<string, int> word_counts => _wordCounts;

    /// <summary>In how many texts each word occurred.</summary>
    public IReadOnlyDictionary<string, int> word_docs => _wordDocs;

    /// <summary>The number of each word, the most frequent first.</summary>
    public IReadOnlyDictionary<string, int> word_index => _wordIndex;

    /// <summary>The word of each number.</summary>
    public IReadOnlyDictionary<int, string> index_word => _indexWord;

    /// <summary>In how many texts the word of each number occurred.</summary>
    public IReadOnlyDictionary<int, int> index_docs => _indexDocs;

    /// <summary>Learns the words of texts. Called again, it learns more.</summary>
    /// <param name="texts">The texts.</param>
    public void fit_on_texts(IEnumerable<string> texts) => Fit(texts.Select(WordsOf));

    /// <summary>Learns words of texts that are lists of words already.</summary>
    /// <param name="texts">The lists.</param>
    public void fit_on_texts(IEnumerable<IEnumerable<string>> texts) => Fit(texts.Select(Lowered));

    /// <summary>Learns from numbers of words in how many texts each occurs: what mode <c>tfidf</c> needs where there was no <see cref="fit_on_texts(IEnumerable{string})"/>.</summary>
    /// <param name="sequences">The sequences.</param>
    public void fit_on_sequences(SequencesArg sequences)
    {
        foreach (var sequence in sequences)
        {
            document_count++;
            foreach (var number in sequence.ToArray<long>().Distinct()) Count(_indexDocs, (int)number);
        }
    }

    /// <summary>The words of a text, as the tokenizer takes it apart.</summary>
    private IEnumerable<string> WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (char_level) return (lower ? text.ToLowerInvariant() : text).EnumerateRunes().Select(rune => rune.ToString());
        return analyzer is null ? TextWords.Split(text, filters, lower, split) : analyzer(text);
    }

    private IEnumerable<string> Lowered(IEnumerable<string> words) => lower ? words.Select(word => word.ToLowerInvariant()) : words;

    private void Fit(IEnumerable<IEnumerable<string>> texts)
    {
        foreach (var text in texts)
        {
            document_count++;
            string[] words = [.. text];
            foreach (var word in words) Count(_wordCounts, word);
            foreach (var word in words.Distinct()) Count(_wordDocs, word);
        }
        _wordIndex.Clear();
        _indexWord.Clear();
        var ordered = _wordCounts.OrderByDescending(pair => pair.Value).Select(pair => pair.Key);
        foreach (var word in oov_token is null ? ordered : ordered.Prepend(oov_token))
        {
            // A word that is the oov_token itself has its later number, and the first is left unused: as a dict of Python has it.
            _wordIndex[word] = _indexWord.Count + 1;
            _indexWord[_indexWord.Count + 1] = word;
        }
        foreach (var (word, count) in _wordDocs) _indexDocs[_wordIndex[word]] = count;
    }

    private static void Count<TKey>(OrderedDictionary<TKey, int> counts, TKey key) where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
