using static KerasBridge.keras.preprocessing.image;

namespace KerasBridge.Benchmarks;

/// <summary>
/// Photos read, resized, changed at random and rescaled, as document 004 does, and read alone; each against Pillow and SciPy. The photos are those of the shared data where it is
/// at hand, else drawn ones.
/// </summary>
internal sealed class Photos : IDisposable
{
    private const int Most = 320;

    private readonly string _folder;
    private readonly byte[][] _files;
    private readonly PythonPeer? _peer;

    private Photos(string folder)
    {
        _folder = folder;
        _files = [.. Directory.EnumerateFiles(folder, "*.jpg", SearchOption.AllDirectories).Select(File.ReadAllBytes)];
        _peer = PythonPeer.Pillow(Environment.ProcessorCount, folder);
    }

    /// <summary>Puts the photos together in a folder of their own.</summary>
    public static Photos Make()
    {
        var folder = Directory.CreateTempSubdirectory("kerasbridge-photos").FullName;
        var shared = Path.Combine(Environment.GetEnvironmentVariable("KERASBRIDGE_DATA") ?? "../shared/data", "cats_vs_dogs", "train");
        if (!Directory.Exists(shared))
        {
            keras.datasets.synthetic_cats_and_dogs.draw(folder, Most, 2, image_size: 200);
            return new Photos(Path.Combine(folder, "train"));
        }
        foreach (var name in new[] { "cats", "dogs" })
        {
            Directory.CreateDirectory(Path.Combine(folder, "train", name));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, name)).Order(StringComparer.Ordinal).Take(Most / 2)) File.Copy(file, Path.Combine(folder, "train", name, Path.GetFileName(file)));
        }
        return new Photos(Path.Combine(folder, "train"));
    }

    public void AddTo(Action<string, string, Func<double?>> add)
    {
        add("photos_decode_1thread_ms", "ms", () => Timing.Once(Decode) / _files.Length);
        add("photos_decode_pillow_ms", "ms", () => _peer?.Measure("decode") / _files.Length);
        add("photos_augment_ms", "ms", () => Timing.Once(Augment) / _files.Length);
        add("photos_augment_pillow_ms", "ms", () => _peer?.Measure("augment") / _files.Length);
    }

    public void AddRatios(Report report)
    {
        report.Add("photos_per_second", "1/s", 1e3 / report["photos_augment_ms"]);
        report.Add("photos_decode_pillow_ratio", "", report["photos_decode_pillow_ms"] / report["photos_decode_1thread_ms"]);
        report.Add("photos_augment_pillow_ratio", "", report["photos_augment_pillow_ms"] / report["photos_augment_ms"]);
    }

    public void Dispose()
    {
        _peer?.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    private void Decode()
    {
        foreach (var file in _files) Image.Open(file).Release();
    }

    /// <summary>An epoch of a new generator, which has nothing in memory yet; the threads are those of its own.</summary>
    private void Augment()
    {
        keras.utils.disable_interactive_logging();
        var photos = ImageDataGenerator(rescale: 1.0 / 255, shear_range: 0.2, zoom_range: 0.2, horizontal_flip: true)
            .flow_from_directory(_folder, target_size: (64, 64), batch_size: 32, class_mode: "binary");
        keras.utils.enable_interactive_logging();
        using var stream = new Data.PyDatasetStream(photos, shuffle: false);
        stream.Begin(null);
        while (stream.TryNext(out _)) { }
    }
}
