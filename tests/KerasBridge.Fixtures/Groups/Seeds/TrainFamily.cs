using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Short trainings with shuffling and noise: weights before and after, the logs after each batch, the states of the generators.</summary>
internal sealed class TrainFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("train_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(one["set_random_seed"].GetInt64());
        var program = new PythonProgram();
        program.Run(one["python"].GetString()!);
        var model = (Model)program.Names["model"]!;
        CheckWeights(one, model, "start");
        var compile = one["compile"];
        PythonBinder.Call(typeof(Model), model, "compile", [], new()
        {
            ["optimizer"] = program.Evaluate(compile.GetProperty("optimizer").GetString()!),
            ["loss"] = compile.GetProperty("loss").GetString(),
            ["metrics"] = compile.GetProperty("metrics").EnumerateArray().Select(metric => (object?)metric.GetString()).ToList(),
        });
        var fit = one["fit_args"];
        var recorder = new Recorder();
        var history = model.fit(Data(one["x_rule"]), Data(one["y_rule"]), batch_size: fit.GetProperty("batch_size").GetInt32(), epochs: fit.GetProperty("epochs").GetInt32(),
            verbose: 0, callbacks: [recorder], shuffle: fit.TryGetProperty("shuffle", out var mode) ? mode.GetString()! : true,
            validation_split: fit.TryGetProperty("validation_split", out var part) ? part.GetDouble() : 0).history;
        var batches = one["running_logs_after_each_batch"].EnumerateArray().ToArray();
        Check.Equal(recorder.Batches.Count, batches.Length, "the number of batches");
        for (var i = 0; i < batches.Length; i++)
        {
            foreach (var value in batches[i].EnumerateObject())
                Check.Close(recorder.Batches[i][value.Name], FixtureCase.Number(value.Value), 0, $"batch {i}: {value.Name}", Tolerance(one, "running_logs_after_each_batch"));
        }
        foreach (var expected in one["history"].EnumerateObject())
        {
            var actual = history[expected.Name].Select(value => (double)value).ToArray();
            Check.Close(actual, [.. expected.Value.EnumerateArray().Select(FixtureCase.Number)], 0, $"history of {expected.Name}", Tolerance(one, "history"));
        }
        CheckWeights(one, model, "end");
        foreach (var state in one["seed_generators"].EnumerateArray()) Generators.CheckState(model.layers, state, "after fit");
    }

    private static void CheckWeights(FixtureCase one, Model model, string when)
    {
        var weights = model.get_weights();
        for (var i = 0; i < weights.Count; i++)
        {
            var name = $"w{i}_{when}";
            Check.Close(weights[i].ToArray<float>(), weights[i].shape.Dims, one.Array(name), 0, name, Tolerance(one, name));
        }
    }

    /// <summary>Numbers by the cases' rule: a hash of each position, as a float in [0, 1) or an integer below n.</summary>
    private static NDArray Data(JsonElement rule)
    {
        var whole = rule.TryGetProperty("hash_ints", out var arguments);
        if (!whole) arguments = rule.GetProperty("hash_unit");
        var shape = Shape.FromInts([.. arguments[0].EnumerateArray().Select(size => size.GetInt32())]);
        var seed = arguments[1].GetUInt32();
        var below = whole ? arguments.GetArrayLength() > 2 ? arguments[2].GetUInt32() : rule.GetProperty("n_values").GetUInt32() : 0;
        var floats = new float[shape.Size];
        var integers = new int[shape.Size];
        for (var i = 0; i < floats.Length; i++)
        {
            var h = (uint)i + 1 + seed * 2654435769;
            h ^= h >> 16;
            h *= 2146121005;
            h ^= h >> 15;
            h *= 2221713035;
            h ^= h >> 16;
            floats[i] = (float)((h >> 8) / 16777216.0);
            if (whole) integers[i] = (int)(h % below);
        }
        return whole ? NDArray.FromSpan<int>(integers, shape) : NDArray.FromSpan<float>(floats, shape);
    }

    private sealed class Recorder : Callback
    {
        public List<Dictionary<string, double>> Batches { get; } = [];

        public override void on_train_batch_end(int batch, Logs? logs = null) => Batches.Add(logs!.ToDictionary(pair => pair.Key, pair => (double)pair.Value));
    }
}
