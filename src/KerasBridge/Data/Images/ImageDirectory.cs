using KerasBridge.Engine;
using KerasBridge.Images;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>Makes datasets of the pictures below a folder; see <see cref="keras.utils.image_dataset_from_directory"/>.</summary>
internal static class ImageDirectory
{
    private static readonly string[] Extensions = [".bmp", ".gif", ".jpeg", ".jpg", ".png"];
    private static readonly string[] LabelModes = ["int", "categorical", "binary"];

    public static DirectoryDataset Make(string directory, LabelsArg labels, string? labelMode, IReadOnlyList<string>? classNames, string colorMode, int? batchSize, (int Height, int Width) size,
        bool shuffle, long? seed, double? validationSplit, string? subset, string interpolation, bool followLinks, bool crop, bool pad, string? dataFormat, string format, bool verbose, bool skipBroken)
    {
        if (labels.Values is not null && classNames is not null)
            throw new ArgumentException($"You can only pass `class_names` if `labels=\"inferred\"`. Received: labels=[…], and class_names=[{string.Join(", ", classNames)}]");
        if (labelMode is not null && !LabelModes.Contains(labelMode))
            throw new ArgumentException($"`label_mode` argument must be one of \"int\", \"categorical\", \"binary\", or None.{Suggest.Sentence(labelMode, LabelModes)} Received: label_mode={labelMode}");
        var mode = colorMode switch
        {
            "rgb" => ImageMode.Rgb,
            "rgba" => ImageMode.Rgba,
            "grayscale" => ImageMode.Grey,
            _ => throw new ArgumentException($"`color_mode` must be one of {{\"rgb\", \"rgba\", \"grayscale\"}}.{Suggest.Sentence(colorMode, ["rgb", "rgba", "grayscale"])} Received: color_mode={colorMode}"),
        };
        if (size.Height < 1 || size.Width < 1) throw new ArgumentException($"`image_size` must be positive. Expected (height, width) of at least 1 each. Received: image_size=({size.Height}, {size.Width})");
        if (batchSize is < 1) throw new ArgumentException($"`batch_size` must be a positive integer, or null for single pictures. Received: batch_size={batchSize}");
        if (crop && pad) throw new ArgumentException("Only one of `pad_to_aspect_ratio`, `crop_to_aspect_ratio` can be set to `True`.");
        if (format != "tf") throw new ArgumentException($"The only format of the dataset here is this library's own. Expected format \"tf\". Received: format='{format}'");
        var method = interpolation.ToLowerInvariant();
        if (!ResizeTables.DirectoryNames.Contains(method))
        {
            throw new ArgumentException(
                $"Argument `interpolation` should be one of ({string.Join(", ", ResizeTables.DirectoryNames.Select(name => $"'{name}'"))}).{Suggest.Sentence(method, ResizeTables.DirectoryNames)} Received: interpolation={interpolation}");
        }
        CheckSplit(validationSplit, subset, shuffle, seed);
        ClassFolders.Require(directory);
        var hasLabels = !labels.IsNone && labelMode is not null;
        seed ??= GlobalSeeds.Numpy.RandInt(0, 1_000_000);

        var (files, classes) = Find(directory, labels, hasLabels, classNames, followLinks);
        if (skipBroken) files = files.WithoutBroken();
        if (verbose) KerasConsole.Current.Message(hasLabels ? $"Found {files.Paths.Count} files belonging to {classes.Count} classes." : $"Found {files.Paths.Count} files.");
        if (files.Paths.Count == 0)
            throw new ArgumentException($"No images found in directory {directory}. Allowed formats: ({string.Join(", ", Extensions.Select(extension => $"'{extension}'"))}). Received: directory='{directory}'");
        if (labelMode == "binary" && hasLabels && classes.Count != 2)
            throw new ArgumentException($"When passing `label_mode=\"binary\"`, there must be exactly 2 class_names. Received: class_names=[{string.Join(", ", classes.Select(name => $"'{name}'"))}]");
        Require(files, classes, directory);
        if (shuffle)
        {
            var (paths, numbers) = (files.Paths.ToArray(), files.Classes.ToArray());
            new LegacyRandom((uint)seed.Value).Shuffle<string>(paths);
            new LegacyRandom((uint)seed.Value).Shuffle<int>(numbers);
            files = new PictureFiles([], [.. paths], [.. numbers]);
        }

        DirectoryDataset Part(int start, int end, bool shuffled, DirectoryDataset? validation = null)
        {
            var paths = files.Paths[start..end];
            if (paths.Count == 0) throw new ArgumentException($"No {(subset != "both" ? "" : validation is null ? "validation " : "training ")}images found in directory {directory}. Allowed formats: ({string.Join(", ", Extensions.Select(extension => $"'{extension}'"))}). Expected a `validation_split` that leaves some for both. Received: validation_split={validationSplit} of {files.Paths.Count} files");
            int[]? numbers = hasLabels ? [.. files.Classes[start..end]] : null;
            var batches = new PictureBatches(paths, numbers, labelMode, classes.Count, mode, size, method, crop, pad, (dataFormat ?? KerasConfig.ImageDataFormat) == "channels_first");
            return new DirectoryDataset(batches, batchSize, shuffled ? seed : null, validation) { Names = hasLabels ? new ClassNames(classes) : null, Files = paths };
        }
        var count = files.Paths.Count;
        var held = (int)((validationSplit ?? 0) * count);
        switch (subset)
        {
            case "both":
                Say(verbose, $"Using {count - held} files for training.");
                Say(verbose, $"Using {held} files for validation.");
                return Part(0, count - held, shuffle, Part(count - held, count, false));
            case "training":
                Say(verbose, $"Using {count - held} files for training.");
                return Part(0, count - held, shuffle);
            case "validation":
                Say(verbose, $"Using {held} files for validation.");
                return Part(count - held, count, shuffle);
            default:
                return Part(0, count, shuffle);
        }
    }

    private static void Say(bool verbose, string text)
    {
        if (verbose) KerasConsole.Current.Message(text);
    }

    private static (PictureFiles Files, IReadOnlyList<string> Classes) Find(string directory, LabelsArg labels, bool hasLabels, IReadOnlyList<string>? classNames, bool followLinks)
    {
        var files = new PictureFiles([], [], []);
        if (!hasLabels || labels.Values is not null)
        {
            foreach (var path in ClassFolders.Files(directory, Extensions, followLinks)) Add(files, directory, path, "", 0);
            if (!hasLabels) return (new PictureFiles(files.Names, files.Paths, []), []);
            var given = labels.Values!;
            if (given.Length != files.Paths.Count)
            {
                throw new ArgumentException(
                    $"Expected the lengths of `labels` to match the number of files in the target directory. len(labels) is {given.Length} while we found {files.Paths.Count} files in directory {directory}.");
            }
            var distinct = given.Distinct().Order().ToList();
            return (new PictureFiles(files.Names, files.Paths, [.. given]), [.. distinct.Select(label => label.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        }
        var folders = ClassFolders.Names(directory, hidden: false);
        IReadOnlyList<string> classes = classNames is { Count: > 0 } ? classNames : folders;
        if (classes.Distinct().Count() != classes.Count) throw new ArgumentException($"`class_names` names a folder twice. Expected each once. Received: class_names=[{string.Join(", ", classes.Select(name => $"'{name}'"))}]");
        if (!classes.ToHashSet().IsSubsetOf(folders))
        {
            throw new ArgumentException(
                $"The `class_names` passed did not match the names of the subdirectories of the target directory. Expected: [{string.Join(", ", folders.Select(name => $"'{name}'"))}] (or a subset of it), but received: class_names=[{string.Join(", ", classes.Select(name => $"'{name}'"))}]");
        }
        for (var i = 0; i < classes.Count; i++)
        {
            var folder = Path.Combine(directory, classes[i]);
            foreach (var path in ClassFolders.Files(folder, Extensions, followLinks)) Add(files, folder, path, classes[i] + "/", i);
        }
        return (files, classes);
    }

    private static void Add(PictureFiles files, string folder, string path, string prefix, int label)
    {
        files.Names.Add(prefix + ClassFolders.Relative(folder, path));
        files.Paths.Add(path);
        files.Classes.Add(label);
    }

    private static void Require(PictureFiles files, IReadOnlyList<string> classes, string directory)
    {
        var used = files.Classes.ToHashSet();
        for (var i = 0; i < classes.Count && used.Count > 0; i++)
        {
            if (!used.Contains(i) && Directory.Exists(Path.Combine(directory, classes[i])))
            {
                throw new ArgumentException(
                    $"The class folder '{classes[i]}' in '{directory}' holds no images. Expected files that end in {string.Join(", ", Extensions)}, or no such folder. Received: a folder without any");
            }
        }
    }

    private static void CheckSplit(double? split, string? subset, bool shuffle, long? seed)
    {
        if (seed is { } given) LegacyRandom.CheckSeed(given);
        if (split is { } part && !(part > 0 && part < 1)) throw new ArgumentException($"`validation_split` must be between 0 and 1, received: {new Scalar(part)}");
        if (split is null != subset is null) throw new ArgumentException($"If `subset` is set, `validation_split` must be set, and inversely. Received: subset={subset ?? "None"}, validation_split={(split is { } value ? new Scalar(value).ToString() : "None")}");
        if (subset is not (null or "training" or "validation" or "both"))
            throw new ArgumentException($"`subset` must be either \"training\", \"validation\" or \"both\", received: {subset}.{Suggest.Sentence(subset, ["training", "validation", "both"])}");
        if (split is not null && shuffle && seed is null)
        {
            throw new ArgumentException(
                "If using `validation_split` and shuffling the data, you must provide a `seed` argument, to make sure that there is no overlap between the training and validation subset. Received: seed=None");
        }
    }
}
