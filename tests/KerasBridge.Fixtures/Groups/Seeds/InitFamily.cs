using System.Security.Cryptography;

namespace KerasBridge.Fixtures;

/// <summary>Initializers under seeds, in several shapes; and what reuse, copies and generators do.</summary>
internal sealed class InitFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("init_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "init_reuse")
        {
            Reuse(one);
            return;
        }
        if (!one.Has("constructor")) throw new NotBuiltException("a case in prose");
        foreach (var row in one["rows"].EnumerateArray())
        {
            var program = new PythonProgram();
            program.Names["SEED"] = row.GetProperty("seed").GetInt64();
            var initializer = (Initializer)program.Evaluate(one["constructor"].GetString()!)!;
            var shape = Shape.FromInts([.. row.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())]);
            var actual = initializer.Apply(shape).numpy();
            var name = row.GetProperty("array").GetString()!;
            var tolerance = Tolerance(one, name);
            if (one.HasArray(name)) Check.Close(actual.ToArray<float>(), actual.shape.Dims, one.Array(name), 0, name, tolerance);
            if (tolerance == 0) Check.Text(Convert.ToHexStringLower(SHA256.HashData(actual.tobytes())), row.GetProperty("sha256").GetString()!, name + ": sha256");
        }
    }

    private static void Reuse(FixtureCase one)
    {
        keras.utils.set_random_seed(42);
        var a = keras.initializers.HeNormal();
        var b = keras.initializers.get("he_normal")!;
        var d = a.clone();
        var e = keras.initializers.HeNormal(seed: keras.random.SeedGenerator(5));
        foreach (var (name, initializer) in new[] { ("a", (Initializer)a), ("a_again", a), ("b", b), ("clone_of_a", d), ("generator", e), ("generator_again", e) })
        {
            var actual = initializer.Apply((3, 4)).numpy();
            Check.Close(actual.ToArray<float>(), actual.shape.Dims, one.Array(name), 0, name);
        }
        CheckStreams(one);
    }
}
