using System.IO.Compression;
using System.Text;
using KerasBridge.Data;

namespace KerasBridge.Tests.Data;

/// <summary>The data sets' own formats, in small.</summary>
public sealed class DatasetFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void HousesAreShuffledAndSplit()
    {
        var path = Path.Combine(_folder, "boston.npz");
        np.savez(path, ("x", np.arange(506 * 13).reshape((506, 13))), ("y", np.arange(506)));
        var ((x_train, y_train), (x_test, y_test)) = keras.datasets.boston_housing.load_data(path);
        Assert.Equal((Shape)(404, 13), x_train.shape);
        Assert.Equal((Shape)102, y_test.shape);
        Assert.Equal((long)y_train[7] * 13, (long)x_train[7, 0]);
        long[] order = [.. Enumerable.Range(0, 506)];
        new KerasBridge.Random.LegacyRandom(113).Shuffle<long>(order);
        Assert.Equal(order, y_train.ToArray<long>().Concat(y_test.ToArray<long>()));
        Assert.Contains("test_split", Assert.Throws<ArgumentException>(() => keras.datasets.boston_housing.load_data(path, test_split: 1)).Message);
        Assert.Contains("version=huge", Assert.Throws<ArgumentException>(() => keras.datasets.california_housing.load_data("huge")).Message);
    }

    [Fact]
    public void CifarBatchesAreRead()
    {
        var path = Path.Combine(_folder, "batch");
        var pixels = Enumerable.Range(0, 2 * 3072).Select(i => (byte)(i / 1024)).ToArray();
        File.WriteAllBytes(path, Pickles.Whole($"}}({Pickles.Text("data")}{Pickles.Bytes([2, 3072], pixels)}{Pickles.Text("labels")}{Pickles.List([Pickles.Int(5), Pickles.Int(9)])}u"));
        var (x, y) = Cifar.ReadBatch(path, "labels", "uint8");
        Assert.Equal((Shape)(2, 32, 32, 3), x.shape);
        Assert.Equal([3L, 4, 5], x[1, 31, 0].ToArray<long>());
        Assert.Equal((Shape)(2, 1), y.shape);
        Assert.Equal([5L, 9], y.ravel().ToArray<long>());
        Assert.Contains("as many 'fine_labels'", Assert.Throws<KerasFileException>(() => Cifar.ReadBatch(path, "fine_labels", "int64")).Message);
        Assert.Contains("label_mode=fin", Assert.Throws<ArgumentException>(() => keras.datasets.cifar100.load_data("fin")).Message);
    }

    [Fact]
    public void WordsAreMovedCutAndSplit()
    {
        var path = Path.Combine(_folder, "reuters.npz");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            const string header = "{'descr': '|O', 'fortran_order': False, 'shape': (3,), }\n";
            Write(archive, "x.npy", [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), .. Pickles.Whole(Pickles.Lists([1, 2, 9], [4], [5, 6]))]);
            var labels = Path.Combine(_folder, "y.npy");
            np.save(labels, np.array([30, 40, 50]));
            Write(archive, "y.npy", File.ReadAllBytes(labels));
        }
        var ((x_train, y_train), (x_test, y_test)) = keras.datasets.reuters.load_data(path, num_words: 9, test_split: 0.34);
        Dictionary<long, int[]> expected = new() { [30] = [1, 4, 5, 2], [40] = [1, 7], [50] = [1, 8, 2] };
        long[] topics = [.. y_train.ToArray<long>(), .. y_test.ToArray<long>()];
        Assert.Equal([30L, 40, 50], topics.Order());
        int[][] texts = [.. x_train, .. x_test];
        for (var i = 0; i < 3; i++) Assert.Equal(expected[topics[i]], texts[i]);
        Assert.Single(x_train);
        ((x_train, _), (x_test, _)) = keras.datasets.reuters.load_data(path, maxlen: 2, start_char: null, oov_char: null, index_from: 0, test_split: 0);
        Assert.Empty(x_test);
        // The largest number is left out, as in Keras.
        Assert.Equal([[]], x_train);
        Assert.Contains("Increase maxlen", Assert.Throws<ArgumentException>(() => keras.datasets.reuters.load_data(path, maxlen: 1)).Message);
        Assert.Equal(46, keras.datasets.reuters.get_label_names().Count);
        var words = Path.Combine(_folder, "words.json");
        File.WriteAllText(words, "{\"the\": 1, \"café\": 2}");
        Assert.Equal(2, keras.datasets.imdb.get_word_index(words)["café"]);
    }

    [Fact]
    public void IdxFilesAreRead()
    {
        var path = Path.Combine(_folder, "idx.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest)) packed.Write([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6]);
        Assert.Equal([1L, 2, 3, 4, 5, 6], FashionMnist.Read(path, [2, 3])!.ravel().ToArray<long>());
        Assert.Null(FashionMnist.Read(path, [3, 2]));
        Assert.Null(FashionMnist.Read(path, [6]));
        File.WriteAllText(path, "no gzip");
        Assert.Null(FashionMnist.Read(path, [2, 3]));
    }

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
