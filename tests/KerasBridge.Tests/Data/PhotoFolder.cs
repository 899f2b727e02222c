namespace KerasBridge.Tests.Data;

/// <summary>A temporary folder with drawn cats and dogs.</summary>
public sealed class PhotoFolder : IDisposable
{
    public PhotoFolder()
    {
        Root = Directory.CreateTempSubdirectory("kerasbridge-photos").FullName;
        keras.datasets.synthetic_cats_and_dogs.draw(Root, train_samples: 24, validation_samples: 10, image_size: 32, seed: 3);
    }

    public string Root { get; }

    public string Train => Path.Combine(Root, "train");

    public string Validation => Path.Combine(Root, "validation");

    /// <summary>An empty folder, or one with the folders named.</summary>
    public string Make(string name, params string[] folders)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(path);
        foreach (var folder in folders) Directory.CreateDirectory(Path.Combine(path, folder));
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
