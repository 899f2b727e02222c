using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Generators made one after the other after <c>set_random_seed(42)</c>, the given seeds being those that were not drawn.</summary>
internal sealed class SeedGeneratorFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("seed_generator", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        GlobalSeeds.SetRandomSeed(one.Has("set_random_seed") ? one["set_random_seed"].GetInt64() : 42);
        var drawn = one["draws"].EnumerateArray().Select(draw => draw.GetProperty("seed").GetInt64()).ToHashSet();
        var generators = new Dictionary<string, SeedGenerator>();
        foreach (var row in one["rows"].EnumerateArray())
        {
            var name = row.GetProperty("generator").GetString()!;
            var seed = row.GetProperty("next")[0].GetInt64();
            if (!generators.TryGetValue(name, out var generator))
                generators[name] = generator = drawn.Contains(seed) ? new SeedGenerator() : new SeedGenerator(seed);
            var (first, second) = generator.next(row.GetProperty("ordered").GetBoolean());
            Check.Text($"[{first}, {second}]", row.GetProperty("next").GetRawText(), $"next of {name}");
            (first, second) = generator.state;
            Check.Text($"[{first}, {second}]", row.GetProperty("state").GetRawText(), $"state of {name}");
        }
        // Then numbers are drawn without a seed, which makes the global generator.
        if (drawn.Count > generators.Count(pair => drawn.Contains(pair.Value.seed))) GlobalSeeds.NextGlobalState();
        CheckStreams(one);
    }
}
