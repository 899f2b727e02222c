using System.IO.Compression;
using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>Texts as numbers of words, the more frequent the lower: what IMDB and Reuters share.</summary>
internal static class WordSequences
{
    private const string Base = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/";

    /// <summary>How numbers of words are changed when they are read.</summary>
    /// <param name="NumWords">Only lower numbers are kept; null: all.</param>
    /// <param name="SkipTop">Only numbers from here on are kept.</param>
    /// <param name="MaxLength">Only shorter texts are kept; null: all.</param>
    /// <param name="StartChar">What is put before each text; null: nothing.</param>
    /// <param name="OovChar">What stands for words that are not kept; null: nothing.</param>
    /// <param name="IndexFrom">What is added to all numbers.</param>
    internal sealed record Rules(int? NumWords, int SkipTop, int? MaxLength, int? StartChar, int? OovChar, int IndexFrom)
    {
        /// <summary>Texts in the order of a shuffle, moved up, with their start, and short enough.</summary>
        public (List<int[]> X, List<long> Y) Take(int[][] x, long[] y, LegacyRandom random)
        {
            int[] order = [.. Enumerable.Range(0, x.Length)];
            random.Shuffle<int>(order);
            var (texts, labels) = (new List<int[]>(), new List<long>());
            foreach (var at in order)
            {
                var moved = x[at].Select(word => word + IndexFrom);
                int[] text = StartChar is { } start ? [start, .. moved] : [.. moved];
                if (MaxLength is { } most and > 0 && text.Length >= most) continue;
                texts.Add(text);
                labels.Add(y[at]);
            }
            if (texts.Count == 0)
                throw new ArgumentException($"After filtering for sequences shorter than maxlen={MaxLength}, no sequence was kept. Increase maxlen. Expected a length that some texts are below. Received: maxlen={MaxLength}");
            return (texts, labels);
        }

        /// <summary>Texts without the words that are not kept.</summary>
        public int[][] Cut(List<int[]> texts)
        {
            var end = NumWords is { } given and > 0 ? given : texts.Max(text => text.Length == 0 ? 0 : text.Max());
            bool IsKept(int word) => word >= SkipTop && word < end;
            return [.. texts.Select(text => OovChar is { } unknown ? Array.ConvertAll(text, word => IsKept(word) ? word : unknown) : Array.FindAll(text, IsKept))];
        }
    }

    /// <summary>The texts and labels of an archive.</summary>
    public static (int[][] X, long[] Y)[] Load(string path, string name, string sha256, (string X, string Y)[] members)
    {
        (int[][], long[])[]? found = null;
        var file = DatasetFile.Get(path, Base + name, sha256, place => (found = Read(place, members)) is not null);
        return found ?? Read(file, members)
            ?? throw new KerasFileException($"The file {file} is not the data set that it should be. Expected arrays {string.Join(", ", members.Select(pair => $"{pair.X} and {pair.Y}"))} of texts and labels. Received: others");
    }

    /// <summary>The numbers of words.</summary>
    public static Dictionary<string, int> WordIndex(string path, string name, string md5)
    {
        Dictionary<string, int>? found = null;
        var file = DatasetFile.Get(path, Base + name, md5, place => (found = ReadIndex(place)) is not null);
        return found ?? ReadIndex(file) ?? throw new KerasFileException($"The file {file} is not the list of words that it should be. Expected a JSON object of words and numbers. Received: something else");
    }

    internal static (int[][] X, long[] Y)[]? Read(string file, (string X, string Y)[] members)
    {
        try
        {
            var arrays = NpzFile.Open(file);
            if (!members.All(pair => arrays.ContainsKey(pair.X) && arrays.ContainsKey(pair.Y))) return null;
            using var archive = ZipFile.OpenRead(file);
            return [.. members.Select(pair => (ReadLists(archive.GetEntry(pair.X + ".npy")!, $"{file}:{pair.X}"), arrays[pair.Y].ToArray<long>()))];
        }
        catch (Exception error) when (error is KerasFileException or InvalidDataException)
        {
            return null;
        }
    }

    // Lists of different lengths are no array of numbers: NumPy has pickled them behind its own header.
    private static int[][] ReadLists(ZipArchiveEntry entry, string name)
    {
        using var stream = new BufferedStream(new Numpy.CheckedEntry(entry), 1 << 16);
        var head = new byte[8];
        stream.ReadExactly(head);
        var size = new byte[head[6] == 1 ? 2 : 4];
        stream.ReadExactly(size);
        var length = size.Length == 2 ? BitConverter.ToUInt16(size) : BitConverter.ToInt32(size);
        if (head[0] != 0x93 || !head.AsSpan(1, 5).SequenceEqual("NUMPY"u8) || length is < 0 or > 1 << 20)
            throw new KerasFileException($"The array {name} is damaged. Expected a header of .npy. Received: another");
        stream.ReadExactly(new byte[length]);
        if (new PickleReader(stream, name).Read() is not List<object?> texts || !texts.TrueForAll(text => text is List<object?> words && words.TrueForAll(word => word is long and >= 0 and <= int.MaxValue)))
            throw new KerasFileException($"The array {name} holds no texts. Expected lists of numbers. Received: something else");
        return [.. texts.Select(text => ((List<object?>)text!).Select(word => (int)(long)word!).ToArray())];
    }

    private static Dictionary<string, int>? ReadIndex(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<Dictionary<string, int>>(stream);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
