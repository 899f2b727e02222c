using System.Security.Cryptography;
using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Models made under a seed: their first weights, the states of their generators, and where Python's stream then stands.</summary>
internal sealed class WeightsFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("weights_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (!one.Has("python")) throw new NotBuiltException("a case in prose");
        foreach (var row in one["rows"].EnumerateArray())
        {
            keras.backend.clear_session();
            var seed = row.GetProperty("set_random_seed").GetInt64();
            keras.utils.set_random_seed(seed);
            var program = new PythonProgram();
            program.Run(one["python"].GetString()!);
            var model = (Model)program.Names["model"]!;
            var weights = model.weights;
            var expected = row.GetProperty("weights").EnumerateArray().ToArray();
            Check.Equal(weights.Count, expected.Length, $"seed {seed}: the number of weights");
            for (var i = 0; i < expected.Length; i++) Weight(one, expected[i], weights[i].path, weights[i].numpy(), $"seed {seed}: weight {i}");
            foreach (var state in row.GetProperty("seed_generators").EnumerateArray()) Generators.CheckState(model.layers, state, $"seed {seed}");
            Check.Equal(GlobalSeeds.Python.GetRandBits(32), row.GetProperty("python_next_bits").GetUInt64(), $"seed {seed}: the next bits of Python's stream");
        }
    }

    private static void Weight(FixtureCase one, JsonElement expected, string path, NDArray actual, string what)
    {
        Check.Text(path, expected.GetProperty("path").GetString()!, what);
        Check.Shape(actual.shape.Dims, [.. expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())], what);
        var name = expected.GetProperty("array").GetString()!;
        var tolerance = Tolerance(one, name);
        if (one.HasArray(name)) Check.Close(actual.ToArray<float>(), one.Array(name).ToFloats(), 0, what, tolerance);
        if (tolerance == 0) Check.Text(Convert.ToHexStringLower(SHA256.HashData(actual.tobytes())), expected.GetProperty("sha256").GetString()!, what + ": sha256");
    }
}

/// <summary>Layers that draw when they are called, three times in training.</summary>
internal sealed class NoiseFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("noise_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(42);
        var layer = (Layer)new PythonProgram().Evaluate(one["constructor"].GetString()!)!;
        Tensor x = NDArray.FromSpan<float>(one.Array("x").ToFloats(), Shape.FromInts(one.Array("x").Shape));
        for (var i = 0; one.HasArray($"y{i}"); i++)
        {
            layer.Apply(x, training: false);
            var y = layer.Apply(x, training: true).numpy();
            Check.Close(y.ToArray<float>(), y.shape.Dims, one.Array($"y{i}"), 0, $"call {i}", Tolerance(one, $"y{i}"));
        }
        foreach (var state in one["seed_generators"].EnumerateArray()) Generators.CheckState([layer], state, "after the calls");
    }
}

/// <summary>Each of many layers alone: how many seeds its constructor and its first call draw.</summary>
internal sealed class LayerDrawsFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("layer_draws_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        var absent = new List<string>();
        foreach (var row in one["rows"].EnumerateArray())
        {
            var text = row.GetProperty("layer").GetString()!;
            keras.backend.clear_session();
            keras.utils.set_random_seed(one["set_random_seed"].GetInt64());
            try
            {
                var layer = (Layer)new PythonProgram().Evaluate(text)!;
                if (row.GetProperty("input_shape").ValueKind != JsonValueKind.Array || row.GetProperty("call_style").GetString() != "single")
                    throw new NotBuiltException(text);
                layer.Apply(keras.Input(Shape.FromInts([.. row.GetProperty("input_shape").EnumerateArray().Select(size => size.GetInt32())])));
            }
            catch (NotBuiltException missing)
            {
                absent.Add(missing.Message);
                continue;
            }
            Check.Equal(GlobalSeeds.Python.GetRandBits(32), row.GetProperty("python_next_bits").GetUInt64(), $"{text}: the next bits of Python's stream");
        }
        if (absent.Count > 0) throw new NotBuiltException(string.Join(", ", absent));
    }
}

/// <summary>The seed generators inside of layers.</summary>
internal static class Generators
{
    /// <summary>The layer that a case names has a generator in the state that it names.</summary>
    public static void CheckState(IEnumerable<Layer> layers, JsonElement expected, string what)
    {
        var name = expected.GetProperty("layer").GetString()!;
        var layer = layers.FirstOrDefault(candidate => candidate.name == name) ?? throw new MismatchException($"{what}: there is no layer '{name}'");
        var generator = Find(layer) ?? throw new MismatchException($"{what}: the layer '{name}' has no generator");
        Check.Equal(generator.state, (expected.GetProperty("state")[0].GetInt64(), expected.GetProperty("state")[1].GetInt64()), $"{what}: the generator of '{name}'");
    }

    private static SeedGenerator? Find(Layer layer)
    {
        for (var type = layer.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(layer) is SeedGenerator generator) return generator;
            }
        }
        return null;
    }
}
