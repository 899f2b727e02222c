using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Datasets of pictures in folders.</summary>
internal sealed class ImageDatasetKind : PreprocessingKind
{
    public override bool Takes(string name) => name.StartsWith("image_dataset_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        using var console = new ScriptedConsole(1000, 0);
        var folder = Path.Combine(one.FilesFolder, "data");
        var made = (Dataset)Pictures.Call(typeof(keras.utils), null, "image_dataset_from_directory", [folder], one["config"])!;
        Check.Text(console.Take(), one["strings"].GetProperty("stdout").GetString()!, "what is printed");
        var expected = one["datasets"].EnumerateArray().ToArray();
        Dataset[] datasets = [made];
        if (expected.Length == 2)
        {
            var (training, validation) = made;
            datasets = [training, validation];
        }
        for (var i = 0; i < expected.Length; i++) Compare(one, folder, datasets[i], expected[i], i);
    }

    private static void Compare(FixtureCase one, string folder, Dataset dataset, JsonElement expected, int index)
    {
        Check.Text(string.Join(",", dataset.Names ?? (IEnumerable<string>)[]), Join(expected.GetProperty("class_names")), "class_names");
        Check.Text(string.Join(",", dataset.file_paths.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))), Join(expected.GetProperty("file_paths")), "file_paths");
        var number = 0;
        var start = 0;
        foreach (var element in dataset)
        {
            var batch = expected.GetProperty("batches")[number];
            var (x, y) = element;
            Check.Text($"{x.shape} {x.dtype} {y.shape} {y.dtype}", Described(batch), $"batch {number}");
            if (one.HasArray($"s{index}_x{number}")) Samples(x.numpy(), one.Array($"s{index}_x{number}"), [.. dataset.file_paths.Skip(start)], $"s{index}_x{number}");
            start += x.shape[0];
            if (one.HasArray($"s{index}_y{number}")) Pictures.Compare(y.numpy(), one, $"s{index}_y{number}");
            number++;
        }
        Check.Equal(number, expected.GetProperty("batches").GetArrayLength(), "the number of batches");
        Check.Equal(dataset.__len__(), number, "the length");
    }

    /// <summary>
    /// Each picture of a batch by itself. Of JPEG, TensorFlow's loader takes a faster transform than Pillow's, from which it differs by up to 18 levels; the library decodes as Pillow does.
    /// </summary>
    private static void Samples(NDArray x, FixtureArray expected, string[] files, string what)
    {
        Check.Shape(x.shape.Dims, expected.Shape, what);
        var (actual, wanted) = (x.ToArray<float>(), expected.ToFloats());
        var size = actual.Length / x.shape[0];
        for (var i = 0; i < x.shape[0]; i++)
        {
            var isJpeg = Path.GetExtension(files[i]).ToLowerInvariant() is ".jpg" or ".jpeg";
            Check.Close(actual.AsSpan(i * size, size), wanted.AsSpan(i * size, size), Check.Forward, $"{what}, {Path.GetFileName(files[i])}", isJpeg ? 18 : 0);
        }
    }

    private static string Described(JsonElement batch) =>
        $"{ShapeOf(batch.GetProperty("x_shape"))} {batch.GetProperty("x_dtype")} {ShapeOf(batch.GetProperty("y_shape"))} {batch.GetProperty("y_dtype")}";

    private static string ShapeOf(JsonElement shape) => Shape.FromInts([.. shape.EnumerateArray().Select(size => size.GetInt32())]).ToString();

    private static string Join(JsonElement list) => string.Join(",", list.EnumerateArray().Select(item => item.GetString()));
}
