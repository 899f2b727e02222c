using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Batches of changed pictures from a folder that has a folder for each class; what <c>ImageDataGenerator.flow_from_directory</c> gives.</summary>
public sealed class DirectoryIterator : FileIterator
{
    /// <summary>The extensions that Keras's generators take; no GIF.</summary>
    internal static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".bmp", ".ppm", ".tif", ".tiff"];

    private static readonly string[] ClassModes = ["categorical", "binary", "sparse", "input"];

    private readonly int[] _classes;
    private readonly DType _dtype;

    private DirectoryIterator(ImageDataGenerator generator, PictureFiles files, List<string> names, (int, int) targetSize, string colorMode, string? classMode, int batchSize,
        bool shuffle, long? seed, AugmentedSaver? saver, string interpolation, bool keepAspectRatio)
        : base(generator, files, targetSize, colorMode, classMode, batchSize, shuffle, seed, saver, interpolation, keepAspectRatio)
    {
        _classes = [.. files.Classes];
        _dtype = generator.DType;
        class_indices = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        classes = (NDArray)_classes;
    }

    /// <summary>The number of each class: <c>class_indices["dogs"]</c>.</summary>
    public IReadOnlyDictionary<string, int> class_indices { get; }

    /// <summary>The class of each file, int32, in the order of <see cref="FileIterator.filenames"/>.</summary>
    public NDArray classes { get; }

    /// <summary>The same: the class of each file.</summary>
    public NDArray labels => classes;

    /// <summary>The number of classes.</summary>
    public int num_classes => class_indices.Count;

    internal static DirectoryIterator Make(ImageDataGenerator generator, string directory, (int, int) targetSize, string colorMode, IReadOnlyList<string>? classes, string? classMode,
        int batchSize, bool shuffle, long? seed, AugmentedSaver? saver, bool followLinks, string? subset, string interpolation, bool keepAspectRatio, bool skipBroken)
    {
        ImageUtils.RequireClassMode(classMode, ClassModes);
        ClassFolders.Require(directory);
        List<string> names = classes is { Count: > 0 } ? [.. classes] : ClassFolders.Names(directory, hidden: true);
        if (names.Distinct().Count() != names.Count) throw new ArgumentException($"`classes` names a folder twice. Expected each once. Received: [{string.Join(", ", names.Select(name => $"'{name}'"))}]");
        var files = new PictureFiles([], [], []);
        for (var i = 0; i < names.Count; i++)
        {
            var folder = Path.Combine(directory, names[i]);
            if (!Directory.Exists(folder))
                throw new DirectoryNotFoundException($"There is no folder for the class '{names[i]}' in '{directory}'.{Suggest.Sentence(names[i], ClassFolders.Names(directory, hidden: true))} Expected a folder for each of `classes`. Received: '{names[i]}'");
            var found = ClassFolders.Files(folder, Extensions, followLinks);
            if (found.Count == 0)
            {
                throw new ArgumentException(
                    $"The class folder '{names[i]}' in '{directory}' holds no images. Expected files that end in {string.Join(", ", Extensions)}; `classes` names the folders to use where not all are meant. " +
                    $"Received: {(Directory.EnumerateFileSystemEntries(folder).Any() ? "other files only" : "an empty folder")}");
            }
            var (start, end) = generator.Part(subset, found.Count);
            foreach (var path in found[start..end])
            {
                files.Names.Add($"{names[i]}/{ClassFolders.Relative(folder, path)}");
                files.Paths.Add(path);
                files.Classes.Add(i);
            }
        }
        if (skipBroken) files = files.WithoutBroken();
        if (files.Paths.Count == 0)
        {
            throw new ArgumentException(
                $"There are no images in '{directory}'. Expected a folder for each class with files that end in {string.Join(", ", Extensions)}. " +
                $"Received: {(names.Count == 0 ? $"a folder without folders{(ClassFolders.Files(directory, Extensions, followLinks).Count > 0 ? ", whose own images have no class" : "")}" : $"{names.Count} class folders{(subset is null ? "" : $", of which the subset '{subset}' is empty")}")}");
        }
        if (classMode == "binary" && names.Count != 2)
        {
            throw new ArgumentException(
                $"`class_mode: \"binary\"` is for two classes. Expected 2 class folders in '{directory}'; \"categorical\" or \"sparse\" for more. Received: {names.Count} ({string.Join(", ", names.Select(name => $"'{name}'"))})");
        }
        var iterator = new DirectoryIterator(generator, files, names, targetSize, colorMode, classMode, batchSize, shuffle, seed, saver, interpolation, keepAspectRatio) { directory = directory, subset = subset };
        KerasConsole.Current.Message($"Found {files.Paths.Count} images belonging to {names.Count} classes.");
        return iterator;
    }

    private protected override DataArg TargetsOf(int[] indices, NDArray batch) => ImageUtils.Targets(class_mode, indices, batch, index => _classes[index], num_classes, _dtype);
}
