using System.Reflection;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>A layer made after <c>set_random_seed(42)</c> and called three times in inference and in training: the numbers that it draws, to the bit.</summary>
internal sealed class NoiseFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("noise_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        GlobalSeeds.SetRandomSeed(42);
        var layer = FixtureObjects.Layer(one["constructor"].GetString()!);
        NDArray x = FixtureObjects.Array(one.Array("x"));
        for (var i = 0; one.HasArray($"y{i}"); i++)
        {
            layer.Apply(x, training: false);
            FixtureObjects.Check(layer.Apply(x, training: true), one.Array($"y{i}"), 0, $"y{i}", Tolerance(one, $"y{i}"));
        }
        foreach (var row in one["seed_generators"].EnumerateArray())
        {
            var state = row.GetProperty("state");
            var generator = GeneratorOf(layer) ?? throw new MismatchException($"{row.GetProperty("layer")} has no seed generator");
            Check.Equal(generator.state, (state[0].GetInt64(), state[1].GetInt64()), $"the generator of {row.GetProperty("layer")}");
        }
        CheckStreams(one);
    }

    private static SeedGenerator? GeneratorOf(Layer layer)
    {
        for (var type = layer.GetType(); type is not null; type = type.BaseType)
        {
            var field = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).FirstOrDefault(one => one.FieldType == typeof(SeedGenerator));
            if (field is not null) return (SeedGenerator?)field.GetValue(layer);
        }
        return null;
    }
}
