using System.Security.Cryptography;
using System.Text.Json;
using KerasBridge.Autograd;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Models made under a seed: their first weights, the states of their generators, and where Python's stream then stands.</summary>
internal sealed class WeightsFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("weights_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "weights_unbuilt")
        {
            Unbuilt(one);
            return;
        }
        if (!one.Has("python")) throw new NotBuiltException("a case in prose");
        foreach (var row in one["rows"].EnumerateArray())
        {
            keras.backend.clear_session();
            var seed = row.GetProperty("set_random_seed").GetInt64();
            keras.utils.set_random_seed(seed);
            var program = new PythonProgram();
            program.Names["Linear"] = () => (object)new Linear();
            program.Names["Sub"] = () => (object)new Sub();
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

    /// <summary>A model whose layers are built by fit, with other draws between its construction and that.</summary>
    private static void Unbuilt(FixtureCase one)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(42);
        var program = new PythonProgram();
        program.Run("model = Sequential([Dense(4), Dropout(0.5), Dense(1)])");
        var model = (Model)program.Names["model"]!;
        Check.Close(np.random.rand(2).ToArray<double>(), [.. Flat(one["numpy_rand"]).Select(FixtureCase.Number)], 0, "np.random.rand(2)");
        keras.random.uniform(1);
        PythonBinder.Call(typeof(Model), model, "compile", [program.Evaluate("SGD(0.0)"), "mse"], []);
        NDArray x = new float[8, 3], y = new float[8, 1];
        model.fit(x, y, verbose: 0);
        var expected = one["weights"].EnumerateArray().ToArray();
        for (var i = 0; i < expected.Length; i++) Weight(one, expected[i], model.weights[i].path, model.weights[i].numpy(), $"weight {i}");
        foreach (var state in one["seed_generators"].EnumerateArray()) Generators.CheckState(model.layers, state, "after fit");
        CheckStreams(one);
    }

    private static void Weight(FixtureCase one, JsonElement expected, string path, NDArray actual, string what)
    {
        Check.Text(path, expected.GetProperty("path").GetString()!, what);
        Check.Shape(actual.shape.Dims, [.. expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())], what);
        var name = expected.GetProperty("array").GetString()!;
        var tolerance = expected.TryGetProperty("tolerance", out var own) ? FixtureCase.Number(own) : Tolerance(one, name);
        if (one.HasArray(name)) Check.Close(actual.ToArray<float>(), one.Array(name).ToFloats(), 0, what, tolerance);
        if (tolerance == 0) Check.Text(Convert.ToHexStringLower(SHA256.HashData(actual.tobytes())), expected.GetProperty("sha256").GetString()!, what + ": sha256");
    }
}

/// <summary>The layer that a case defines in Python.</summary>
internal sealed class Linear : Layer
{
    private Variable? _a, _b, _c;

    public override void build(Shape input_shape)
    {
        _a = add_weight(shape: Shape.FromInts([input_shape.Dims[^1], 4]), initializer: "random_normal");
        _b = add_weight(shape: (4, 4));
        _c = add_weight(shape: 4, initializer: "zeros");
    }

    public override Tensor call(Tensor inputs) => Ops.MatMul(Ops.MatMul(inputs, _a!), _b!) + _c!;

    public override Shape compute_output_shape(Shape input_shape) => Shape.FromInts([.. input_shape.Dims[..^1], 4]);
}

/// <summary>The model that a case defines in Python; its layers are made in another order than they are called in.</summary>
internal sealed class Sub : Model
{
    private readonly Layer _second = keras.layers.Dense(2);
    private readonly Layer _first = keras.layers.Dense(4, "relu");
    private readonly Layer _drop = keras.layers.Dropout(0.3);

    public override Tensor call(Tensor inputs, bool training) => _second.Apply(_drop.Apply(_first.Apply(inputs), training: training));
}
