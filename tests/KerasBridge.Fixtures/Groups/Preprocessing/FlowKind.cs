
namespace KerasBridge.Fixtures;

/// <summary>Batches of generators, from folders, arrays and tables; and what they are standardized to.</summary>
internal sealed class FlowKind : PreprocessingKind
{
    public override bool Takes(string name) => (name.StartsWith("flow_", StringComparison.Ordinal) && name != "flow_from_dataframe") || name == "generator_standardize";

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "generator_standardize") Standardize(one);
        else if (one.Name.StartsWith("flow_from_directory", StringComparison.Ordinal)) Folder(one);
        else Arrays(one);
    }

    private static void Folder(FixtureCase one)
    {
        using var console = new ScriptedConsole(1000, 0);
        var generator = Pictures.Generator(one["config"].GetProperty("generator"));
        var flow = (Data.DirectoryIterator)Pictures.Call(typeof(Data.ImageDataGenerator), generator, "flow_from_directory", [Path.Combine(one.FilesFolder, "data")],
            one["config"].GetProperty("flow_from_directory"))!;
        Check.Text(console.Take(), one["strings"].GetProperty("stdout").GetString()!, "what is printed");
        Check.Text(string.Join(",", flow.filenames), string.Join(",", one["filenames"].EnumerateArray().Select(name => name.GetString())), "filenames");
        Check.Text(string.Join(",", flow.class_indices.Select(pair => $"{pair.Key}={pair.Value}")),
            string.Join(",", one["class_indices"].EnumerateObject().Select(pair => $"{pair.Name}={pair.Value}")), "class_indices");
        Check.Text(string.Join(",", flow.classes.ToArray<long>()), string.Join(",", one["classes"].EnumerateArray()), "classes");
        Check.Text(flow.image_shape.ToString(), $"({string.Join(", ", one["image_shape"].EnumerateArray())})", "image_shape");
        Check.Equal(flow.samples, (int)one.Scalar("samples"), "samples");
        Check.Equal(flow.__len__(), (int)one.Scalar("len"), "the number of batches");
        Check.Equal(flow.num_classes, (int)one.Scalar("num_classes"), "num_classes");
        Batches(one, flow, Pictures.Allowed(Pictures.HasJpeg(one)));
    }

    private static void Arrays(FixtureCase one)
    {
        var generator = Pictures.Generator(one["config"].GetProperty("generator"));
        Data.Iterator Flow() => (Data.Iterator)Pictures.Call(typeof(Data.ImageDataGenerator), generator, "flow", [(DataArg)Pictures.Array(one, "x"), Pictures.Array(one, "y")],
            one["config"].GetProperty("flow"))!;
        var flow = Flow();
        Check.Equal(flow.__len__(), (int)one.Scalar("len"), "the number of batches");
        Batches(one, flow, 0);
        if (one.HasArray("getitem_x")) Pictures.Compare((NDArray)Flow().__getitem__(1), one, "getitem_x");
    }

    private static void Batches(FixtureCase one, Data.Iterator flow, double allowed)
    {
        for (var i = 0; one.HasArray($"bx{i}"); i++)
        {
            var batch = flow.next();
            Pictures.Compare((NDArray)batch, one, $"bx{i}", allowed);
            if (one.HasArray($"by{i}")) Pictures.Compare(batch[1], one, $"by{i}");
            else if (batch.y.Any()) throw new MismatchException($"batch {i} has targets");
        }
    }

    private static void Standardize(FixtureCase one)
    {
        foreach (var row in one["rows"].EnumerateArray())
        {
            var name = row.GetProperty("name").GetString()!;
            var generator = Pictures.Generator(row.GetProperty("kwargs"));
            var x = Pictures.Array(one, "x");
            if (row.GetProperty("fit").GetBoolean()) generator.fit(x);
            if (one.HasArray(name + "_mean")) Pictures.Compare(generator.mean!, one, name + "_mean");
            if (one.HasArray(name + "_std")) Pictures.Compare(generator.std!, one, name + "_std");
            var y = Enumerable.Range(0, x.shape[0]).Select(i => generator.standardize(x[i].copy())).ToArray();
            // Of the whitening Keras computes in float32 what is here float64: its own noise.
            Pictures.Compare(np.stack(y), one, name + "_y", name == "zca" ? 2e-4 : 0);
        }
    }
}
