using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>The order of files in the loaders of folders.</summary>
internal sealed class DirectoryOrderFamily : SeedsFamily
{
    public override bool Takes(string name) => name == "order_image_directory";

    public override void Replay(FixtureCase one)
    {
        using var console = new ScriptedConsole(1000, 0);
        string[] files = [.. one["file_of_index"].EnumerateArray().Select(file => file.GetString()!)];
        foreach (var row in one["image_dataset_from_directory"].EnumerateArray())
        {
            keras.utils.set_random_seed(42);
            var dataset = Make(one, row.GetProperty("args"));
            Same(dataset.file_paths.Select(path => IndexOf(one, files, path)), row.GetProperty("file_order"), $"file_order of {row.GetProperty("args")}");
            // Two datasets made alike share their files, so that a pass of the labels tells the order: here by the files that the pictures come from.
            foreach (var iteration in row.GetProperty("iterations").EnumerateArray()) Same(Pass(one, files, dataset), iteration, $"an iteration of {row.GetProperty("args")}");
        }
        keras.utils.set_random_seed(42);
        var (training, validation) = keras.utils.image_dataset_from_directory(one.FilesFolder, batch_size: 4, image_size: (4, 4), seed: 9, validation_split: 0.25, subset: "both");
        var both = one["subset_both_seed_9_split_025"];
        foreach (var iteration in both[0].EnumerateArray()) Same(Pass(one, files, training), iteration, "training of both");
        foreach (var iteration in both[1].EnumerateArray()) Same(Pass(one, files, validation), iteration, "validation of both");
        foreach (var row in one["flow_from_directory_batch_6"].EnumerateArray()) Flow(one, files, row);
    }

    private static void Flow(FixtureCase one, string[] files, JsonElement row)
    {
        keras.utils.set_random_seed(42);
        var args = row.GetProperty("args");
        var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_directory(one.FilesFolder, (4, 4), batch_size: 6,
            seed: args.TryGetProperty("seed", out var seed) ? seed.GetInt64() : null, shuffle: !args.TryGetProperty("shuffle", out var shuffle) || shuffle.GetBoolean());
        foreach (var batch in row.GetProperty("next_9").EnumerateArray())
        {
            NDArray x = flow.next();
            Same(Enumerable.Range(0, x.shape[0]).Select(i => Told(one, files, x[i])), batch, $"a batch of {args}");
        }
    }

    private static Dataset Make(FixtureCase one, JsonElement args)
    {
        var named = args.EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        named["image_size"] = new[] { 4, 4 };
        return (Dataset)Pictures.Call(typeof(keras.utils), null, "image_dataset_from_directory", [one.FilesFolder], JsonSerializer.SerializeToElement(named))!;
    }

    private static IEnumerable<int> Pass(FixtureCase one, string[] files, Dataset dataset)
    {
        var order = new List<int>();
        foreach (var (x, _) in dataset)
        {
            if (x.ndim == 3) order.Add(Told(one, files, x.numpy()));
            else order.AddRange(Enumerable.Range(0, x.shape[0]).Select(i => Told(one, files, x[i].numpy())));
        }
        return order;
    }

    /// <summary>The file whose pixels these are.</summary>
    private static int Told(FixtureCase one, string[] files, NDArray picture)
    {
        for (var i = 0; i < files.Length; i++)
        {
            var file = keras.utils.img_to_array(keras.utils.load_img(Path.Combine(one.FilesFolder, files[i])));
            if (file.shape == picture.shape && file.ToArray<float>().SequenceEqual(picture.ToArray<float>())) return i;
        }
        throw new MismatchException($"a picture is that of no file: shape {picture.shape}");
    }

    private static int IndexOf(FixtureCase one, string[] files, string path) => Array.IndexOf(files, Path.GetRelativePath(one.FilesFolder, path).Replace('\\', '/'));

    private static void Same(IEnumerable<int> actual, JsonElement expected, string what) =>
        Check.Text(string.Join(",", actual), string.Join(",", expected.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray().ToArray() : [item])), what);
}
