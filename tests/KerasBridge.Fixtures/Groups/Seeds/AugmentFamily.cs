using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Layers that change images at random, each alone after <c>set_random_seed(42)</c>: what they draw, call by call, and what RandomFlip makes of it.</summary>
internal sealed class AugmentFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("augment_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (one.Has("rows")) Draws(one);
        if (one.HasArray("x")) Flips(one);
        if (one.Has("random_crop_4_3")) Crops(one);
        CheckStreams(one);
    }

    private static void Draws(FixtureCase one)
    {
        var images = new Tensor(Images(one), DType.Float32);
        foreach (var layerRows in one["rows"].EnumerateArray().GroupBy(row => row.GetProperty("layer").GetString()!))
        {
            GlobalSeeds.SetRandomSeed(42);
            var layer = (BaseImagePreprocessingLayer)FixtureObjects.Layer(layerRows.Key);
            foreach (var call in layerRows.GroupBy(row => row.GetProperty("call").GetInt32()).OrderBy(rows => rows.Key))
            {
                var drawn = layer.get_random_transformation(images) ?? throw new MismatchException($"{layerRows.Key} drew nothing");
                foreach (var row in call)
                {
                    var (what, array) = (row.GetProperty("what").GetString()!, row.GetProperty("array").GetString()!);
                    if (!drawn.TryGetValue(what, out var actual)) throw new MismatchException($"{layerRows.Key} draws no {what}, only {string.Join(", ", drawn.Keys)}");
                    FixtureObjects.Check(actual, one.Array(array), 0, $"{layerRows.Key}, call {call.Key}: {what}", Tolerance(one, array));
                }
            }
        }
    }

    // The rule names the shape of the images, of which only the sizes matter.
    private static Shape Images(FixtureCase one)
    {
        var match = System.Text.RegularExpressions.Regex.Match(one["rule"].GetString()!, @"images of shape \(([0-9, ]+)\)");
        return match.Success ? Shape.FromInts([.. match.Groups[1].Value.Split(',').Select(int.Parse)]) : throw new NotBuiltException($"the rule '{one["rule"]}'");
    }

    private static void Flips(FixtureCase one)
    {
        NDArray x = FixtureObjects.Array(one.Array("x"));
        foreach (var mode in (string[])["horizontal", "vertical", "horizontal_and_vertical"])
        {
            if (!one.HasArray($"{mode}_0")) continue;
            GlobalSeeds.SetRandomSeed(42);
            var layer = keras.layers.RandomFlip(mode);
            for (var i = 0; one.HasArray($"{mode}_{i}"); i++) FixtureObjects.Check(layer.Apply(x, training: true), one.Array($"{mode}_{i}"), 0, $"{mode}, call {i}");
        }
    }

    // Where each call's window begins: row, column.
    private static void Crops(FixtureCase one)
    {
        GlobalSeeds.SetRandomSeed(42);
        var layer = keras.layers.RandomCrop(4, 3);
        var images = new Tensor(Images(one), DType.Float32);
        foreach (var expected in one["random_crop_4_3"].EnumerateArray())
        {
            var drawn = layer.get_random_transformation(images)!;
            Check.Equal(((long)drawn["h_start"].item().AsDouble, (long)drawn["w_start"].item().AsDouble), (expected[0].GetInt64(), expected[1].GetInt64()), "RandomCrop(4, 3): the start of a window");
        }
    }
}
