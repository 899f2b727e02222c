using KerasBridge.Data;

namespace KerasBridge.Tool.Commands;

/// <summary>A data set of <c>keras.datasets</c>.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="What">What it holds.</param>
/// <param name="Files">Its files, relative to the folder of data sets.</param>
/// <param name="Load">Finds or downloads it.</param>
internal sealed record KnownDataset(string Name, string What, string[] Files, Action Load)
{
    private static readonly string[] Clothes = ["train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"];

    /// <summary>All of them.</summary>
    public static readonly KnownDataset[] All =
    [
        new("mnist", "70,000 handwritten digits", ["mnist.npz"], () => keras.datasets.mnist.load_data()),
        new("fashion_mnist", "70,000 pictures of clothes", [.. Clothes.Select(name => $"fashion-mnist/{name}")], () => keras.datasets.fashion_mnist.load_data()),
        new("cifar10", "60,000 small photos of 10 kinds of things", ["cifar-10-batches-py/test_batch"], () => keras.datasets.cifar10.load_data()),
        new("cifar100", "60,000 small photos of 100 kinds of things", ["cifar-100-python/test"], () => keras.datasets.cifar100.load_data()),
        new("imdb", "50,000 reviews of films", ["imdb.npz"], () => keras.datasets.imdb.load_data()),
        new("reuters", "11,228 news in 46 topics", ["reuters.npz"], () => keras.datasets.reuters.load_data()),
        new("boston_housing", "506 districts and their prices", ["boston_housing.npz"], () => keras.datasets.boston_housing.load_data()),
        new("california_housing", "20,640 districts and their prices", ["california_housing.npz"], () => keras.datasets.california_housing.load_data()),
    ];

    /// <summary>Where it lies; null: nowhere.</summary>
    public string? Find() => Places().FirstOrDefault(folder => Array.TrueForAll(Files, file => File.Exists(Path.Combine(folder, file)))) is { } found ? Full(found) : null;

    /// <summary>Where it would lie.</summary>
    public string Target => Full(Places().First());

    /// <summary>The file, or the folder of several. Archives are unpacked by Keras into a folder with a name of its own; older versions have none.</summary>
    private string Full(string folder)
    {
        var first = Path.GetFullPath(Path.Combine(folder, Files[0]));
        return Files[0].Contains('/') ? Path.GetDirectoryName(first)! : first;
    }

    private IEnumerable<string> Places()
    {
        if (Files[0].StartsWith("cifar", StringComparison.Ordinal)) yield return Path.Combine(DatasetFile.CacheFolder, Files[0].Split('/')[0] + "-target");
        yield return DatasetFile.CacheFolder;
        if (Environment.GetEnvironmentVariable("KERASBRIDGE_DATA") is { Length: > 0 } data) yield return data;
    }
}
