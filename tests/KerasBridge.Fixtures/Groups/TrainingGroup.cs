using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Trajectories: what training a model from given weights and data gives in history, logs, weights and predictions.</summary>
internal sealed partial class TrainingGroup : GroupReplayer
{
    // Another order of summation is as far off as float32 is from float64, in either direction and summed over the steps.
    private const double Several = 5;

    public override string Group => "training";

    public override Outcome Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        var model = FixtureObjects.Make<Model>(one["config"]);
        SetInitialWeights(one, model);
        FixtureModel.Compile(model, one.Has("compile_config") ? one["compile_config"] : one["config"].GetProperty("compile_config"));
        if (one.Has("fit")) Trajectory(one, model);
        else if (one.Has("sequence")) Sequence(one, model);
        else Short(one, model);
        CheckFinalWeights(one, model);
        return Outcome.Hold;
    }

    private static void Trajectory(FixtureCase one, Model model)
    {
        var byRule = one.Has("data_rule") ? RuleData.Of(one) : default((NDArray X, NDArray Y)?);
        var (x, y) = byRule is { } made ? ((DataArg)made.X, (DataArg)made.Y) : (FixtureModel.Data(one, "x"), FixtureModel.Data(one, "y"));
        var fit = one["fit"];
        var size = fit.GetProperty("batch_size").GetInt32();
        var noise = Several * one.Scalar("f32_vs_f64_max_abs_diff_history");
        CheckMeta(one, model);
        CheckResult(one["evaluate_before"], model.evaluate(x, y, batch_size: size, verbose: 0, return_dict: true), noise, "evaluate_before");

        var recorder = new Recorder();
        var history = model.fit(x, y, batch_size: size, epochs: fit.GetProperty("epochs").GetInt32(), verbose: 0, callbacks: [recorder], validation_data: Validation(one),
            shuffle: fit.GetProperty("shuffle").GetBoolean(), class_weight: ClassWeights(fit), sample_weight: Array(one, "sample_weight"),
            initial_epoch: Int(fit, "initial_epoch") ?? 0, validation_batch_size: Int(fit, "validation_batch_size"), validation_freq: Int(fit, "validation_freq") ?? 1);
        CheckHistory(one, history, noise);
        CheckBatches(one["batch_logs"], recorder.Epochs, noise);
        CheckResult(one["evaluate_after"], model.evaluate(x, y, batch_size: size, verbose: 0, return_dict: true), noise, "evaluate_after");
        Check.Text(string.Join(" ", model.metrics_names), string.Join(" ", one["metrics_names"].EnumerateArray().Select(name => name.GetString())), "metrics_names");
        var predicted = ((NDArray)model.predict(x, batch_size: size, verbose: 0))[0..8];
        Check.Close(FixtureObjects.Floats(predicted), predicted.shape.Dims, one.Array("prediction0_first8"), Check.Forward, "the prediction",
            Several * one.Scalar("f32_vs_f64_max_abs_diff_predictions"));
    }

    private static void CheckHistory(FixtureCase one, History history, double noise)
    {
        Check.Text(string.Join(" ", history.history.Keys.Order(StringComparer.Ordinal)), string.Join(" ", one["history"].EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal)), "the history's keys");
        if (one.Has("history_keys_in_order"))
            Check.Text(string.Join(" ", history.history.Keys), string.Join(" ", one["history_keys_in_order"].EnumerateArray().Select(name => name.GetString())), "the history's keys in order");
        foreach (var expected in one["history"].EnumerateObject())
            Check.Close([.. history.history[expected.Name].Select(value => value.AsDouble)], [.. expected.Value.EnumerateArray().Select(FixtureCase.Number)], Check.Forward, $"history of {expected.Name}", noise);
        if (!one.Has("history_params")) return;
        var given = one["history_params"];
        Check.Equal(history.@params!.epochs, given.GetProperty("epochs").GetInt32(), "params['epochs']");
        Check.Equal(history.@params.steps, Int(given, "steps"), "params['steps']");
        Check.Equal(history.@params.verbose, given.GetProperty("verbose").GetInt32(), "params['verbose']");
    }

    private static void CheckBatches(JsonElement expected, List<List<Dictionary<string, double>>> actual, double noise)
    {
        Check.Equal(actual.Count, expected.GetArrayLength(), "the number of epochs");
        for (var epoch = 0; epoch < actual.Count; epoch++)
        {
            Check.Equal(actual[epoch].Count, expected[epoch].GetArrayLength(), $"the number of batches of epoch {epoch}");
            for (var batch = 0; batch < actual[epoch].Count; batch++)
            {
                var (logs, given) = (actual[epoch][batch], expected[epoch][batch]);
                Check.Equal(logs.Count, given.EnumerateObject().Count(), $"the number of logs of batch {batch} of epoch {epoch}");
                foreach (var entry in given.EnumerateObject())
                    Check.Close(logs[entry.Name], FixtureCase.Number(entry.Value), Check.Forward, $"{entry.Name} after batch {batch} of epoch {epoch}", noise);
            }
        }
    }

    private static void CheckResult(JsonElement expected, EvaluationResult result, double noise, string what)
    {
        Check.Equal(result.Count, expected.EnumerateObject().Count(), $"the number of results of {what}");
        foreach (var entry in expected.EnumerateObject()) Check.Close(result[entry.Name], FixtureCase.Number(entry.Value), Check.Forward, $"{what}: {entry.Name}", noise);
    }

    private static ValidationData Validation(FixtureCase one) => one.HasArray("val_x0")
        ? (FixtureModel.Data(one, "val_x"), FixtureModel.Data(one, "val_y"), Array(one, "val_sample_weight0"))
        : NoneType.Value;

    private static DataArg Array(FixtureCase one, string name) => one.HasArray(name) ? FixtureObjects.Array(one.Array(name)) : default(DataArg);

    private static Dictionary<int, double>? ClassWeights(JsonElement fit) => fit.TryGetProperty("class_weight", out var weights)
        ? weights.EnumerateObject().ToDictionary(entry => int.Parse(entry.Name, System.Globalization.CultureInfo.InvariantCulture), entry => entry.Value.GetDouble())
        : null;

    private static int? Int(JsonElement element, string field) => element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private sealed class Recorder : Callback
    {
        public List<List<Dictionary<string, double>>> Epochs { get; } = [];

        public override void on_epoch_begin(int epoch, Logs? logs = null) => Epochs.Add([]);

        public override void on_train_batch_end(int batch, Logs? logs = null) => Epochs[^1].Add(logs!.ToDictionary(pair => pair.Key, pair => (double)pair.Value));
    }
}
