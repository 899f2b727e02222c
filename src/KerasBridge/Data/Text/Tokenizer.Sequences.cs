using KerasBridge.Numpy;

namespace KerasBridge.Data;

public sealed partial class Tokenizer
{
    private static readonly string[] Modes = ["binary", "count", "freq", "tfidf"];

    /// <summary>The numbers of the words of texts. Words that are not known, or whose numbers are not below <see cref="num_words"/>, become <see cref="oov_token"/>, or are left out.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>A list for each text; <c>pad_sequences</c> takes them.</returns>
    /// <exception cref="ArgumentException">There is an <see cref="oov_token"/>, but nothing was fitted.</exception>
    public List<List<int>> texts_to_sequences(IEnumerable<string> texts) => [.. texts_to_sequences_generator(texts)];

    /// <summary>The numbers of the words of texts that are lists of words already.</summary>
    /// <param name="texts">The lists.</param>
    /// <returns>A list for each text.</returns>
    /// <exception cref="ArgumentException">There is an <see cref="oov_token"/>, but nothing was fitted.</exception>
    public List<List<int>> texts_to_sequences(IEnumerable<IEnumerable<string>> texts) => [.. texts.Select(words => Numbers(Lowered(words)))];

    /// <summary>As <see cref="texts_to_sequences(IEnumerable{string})"/>, one text after the other.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>A list for each text, made when it is asked for.</returns>
    public IEnumerable<List<int>> texts_to_sequences_generator(IEnumerable<string> texts) => texts.Select(text => Numbers(WordsOf(text)));

    /// <summary>The texts of numbers, with blanks between the words.</summary>
    /// <param name="sequences">The numbers; those that are not known become <see cref="oov_token"/>, or are left out.</param>
    /// <returns>A text for each sequence.</returns>
    public List<string> sequences_to_texts(SequencesArg sequences) => [.. sequences_to_texts_generator(sequences)];

    /// <summary>As <see cref="sequences_to_texts"/>, one text after the other.</summary>
    /// <param name="sequences">The numbers.</param>
    /// <returns>A text for each sequence, made when it is asked for.</returns>
    public IEnumerable<string> sequences_to_texts_generator(SequencesArg sequences)
    {
        foreach (var sequence in sequences)
        {
            var words = sequence.ToArray<long>().Select(number => _indexWord.TryGetValue((int)number, out var word) && IsKept((int)number) ? word : oov_token);
            yield return string.Join(' ', words.Where(word => word is not null));
        }
    }

    /// <summary>A row for each text, with a column for each number of a word.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="mode"><c>binary</c> (whether a word occurs), <c>count</c> (how often), <c>freq</c> (in which part of the words) or <c>tfidf</c> (more where few texts have the word).</param>
    /// <returns>An array <c>(texts, num_words)</c> of float64.</returns>
    /// <exception cref="ArgumentException">The number of columns is not known, <c>tfidf</c> was not fitted, or there is no such mode.</exception>
    public NDArray texts_to_matrix(IEnumerable<string> texts, string mode = "binary") => sequences_to_matrix(texts_to_sequences(texts), mode);

    /// <summary>A row for each sequence, with a column for each number of a word.</summary>
    /// <param name="sequences">The numbers.</param>
    /// <param name="mode"><c>binary</c>, <c>count</c>, <c>freq</c> or <c>tfidf</c>, as for <see cref="texts_to_matrix"/>.</param>
    /// <returns>An array <c>(sequences, num_words)</c> of float64.</returns>
    /// <exception cref="ArgumentException">The number of columns is not known, <c>tfidf</c> was not fitted, or there is no such mode.</exception>
    public NDArray sequences_to_matrix(SequencesArg sequences, string mode = "binary")
    {
        if (num_words is null or 0 && _wordIndex.Count == 0) throw new ArgumentException("Specify a dimension (`num_words` argument), or fit on some text data first. Received: num_words=None");
        if (!Modes.Contains(mode))
            throw new ArgumentException($"Unknown vectorization mode: {mode}.{Suggest.Sentence(mode, Modes)} Expected one of {string.Join(", ", Modes.Select(known => $"\"{known}\""))}. Received: mode='{mode}'");
        if (mode == "tfidf" && document_count == 0) throw new ArgumentException("Fit the Tokenizer on some data before using tfidf mode. Expected a call of `fit_on_texts` or `fit_on_sequences`. Received: document_count=0");
        var columns = num_words is { } limit and > 0 ? limit : _wordIndex.Count + 1;
        var rows = (sequences.Items ?? []).Select(sequence => sequence.ToArray<long>()).ToArray();
        var matrix = NDArray.Allocate(Shape.FromInts([rows.Length, columns]), DType.Float64, clear: true);
        var values = matrix.Span<double>();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var (number, count) in rows[row].Where(number => number < columns).CountBy(number => number))
            {
                if (number < 0) throw new ArgumentException($"Numbers of words are not negative. Expected 0 to {columns - 1}. Received: {number} in sequence {row}");
                values[row * columns + (int)number] = mode switch
                {
                    "count" => count,
                    "freq" => (double)count / rows[row].Length,
                    "binary" => 1,
                    _ => (1 + Math.Log(count)) * Math.Log(1 + document_count / (1.0 + _indexDocs.GetValueOrDefault((int)number))),
                };
            }
        }
        return matrix;
    }

    private bool IsKept(int number) => num_words is null or 0 || number < num_words;

    private List<int> Numbers(IEnumerable<string> words)
    {
        if (oov_token is not null && !_wordIndex.ContainsKey(oov_token))
            throw new ArgumentException($"The tokenizer knows no words yet. Expected a call of `fit_on_texts` first. Received: oov_token='{oov_token}' without a number");
        var numbers = new List<int>();
        foreach (var word in words)
        {
            if (_wordIndex.TryGetValue(word, out var number) && IsKept(number)) numbers.Add(number);
            else if (oov_token is not null) numbers.Add(_wordIndex[oov_token]);
        }
        return numbers;
    }
}
