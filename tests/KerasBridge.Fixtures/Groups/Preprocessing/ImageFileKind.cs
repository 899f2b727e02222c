namespace KerasBridge.Fixtures;

/// <summary>Pictures from files, to files, and as arrays.</summary>
internal sealed class ImageFileKind : PreprocessingKind
{
    public override bool Takes(string name) => name.StartsWith("load_img_", StringComparison.Ordinal) || name is "array_to_img" or "save_img";

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "array_to_img") ArrayToImg(one);
        else if (one.Name == "save_img") SaveImg(one);
        else LoadImg(one);
    }

    private static void LoadImg(FixtureCase one)
    {
        var path = Path.Combine(Path.GetDirectoryName(one.JsonPath)!, one["files"][0].GetString()!);
        var raw = Image.Open(path);
        Check.Text(raw.mode, one["pil_mode"].GetString()!, "the mode");
        Check.Text(raw.size.ToString(), $"({one["pil_size_width_height"][0]}, {one["pil_size_width_height"][1]})", "the size");
        var allowed = Pictures.Allowed(Pictures.HasJpeg(one));
        foreach (var row in one["rows"].EnumerateArray())
        {
            var size = row.TryGetProperty("target_size", out var target) ? Pictures.Size(target) : null;
            var image = keras.utils.load_img(path,
                row.TryGetProperty("color_mode", out var mode) ? mode.GetString()! : "rgb", size,
                row.TryGetProperty("interpolation", out var interpolation) ? interpolation.GetString()! : "nearest",
                row.TryGetProperty("keep_aspect_ratio", out var keep) && keep.GetBoolean());
            if (row.TryGetProperty("mode", out var expected)) Check.Text(image.mode, expected.GetString()!, "the mode of " + row.GetProperty("array"));
            Pictures.Compare(keras.utils.img_to_array(image), one, row.GetProperty("array").GetString()!, allowed);
        }
    }

    private static void ArrayToImg(FixtureCase one)
    {
        foreach (var row in one["rows"].EnumerateArray())
        {
            if (!row.TryGetProperty("case", out var name))
            {
                var shape = Shape.FromInts([.. row.GetProperty("channels_first_shape").EnumerateArray().Select(size => size.GetInt32())]);
                var last = keras.utils.array_to_img(np.zeros((4, 5, 3)).astype("float32"));
                Check.Text(keras.utils.img_to_array(last, data_format: "channels_first", dtype: row.GetProperty("dtype").GetString()).shape.ToString(), shape.ToString(), "channels_first");
                continue;
            }
            var scale = row.GetProperty("scale").GetBoolean();
            var image = keras.utils.array_to_img(Pictures.Array(one, name.GetString() + "_x"), scale: scale);
            Check.Text(image.mode, row.GetProperty("mode").GetString()!, $"the mode of {name}");
            Check.Text(image.size.ToString(), $"({row.GetProperty("size")[0]}, {row.GetProperty("size")[1]})", $"the size of {name}");
            Pictures.Compare(keras.utils.img_to_array(image), one, $"{name}_scale{(scale ? 1 : 0)}");
        }
    }

    private static void SaveImg(FixtureCase one)
    {
        var folder = Directory.CreateTempSubdirectory("kerasbridge");
        try
        {
            foreach (var row in one["rows"].EnumerateArray())
            {
                var (ext, scale) = (row.GetProperty("ext").GetString()!, row.GetProperty("scale").GetBoolean());
                var path = Path.Combine(folder.FullName, $"s{(scale ? 1 : 0)}.{ext}");
                keras.utils.save_img(path, Pictures.Array(one, "x"), scale: scale);
                Pictures.Compare(keras.utils.img_to_array(keras.utils.load_img(path)), one, $"reloaded_{ext}_scale{(scale ? 1 : 0)}", Pictures.Allowed(ext == "jpg"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
