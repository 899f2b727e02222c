using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>The cases that are no plain run of fit: calls batch by batch, data by names, a saturated output.</summary>
internal sealed partial class TrainingGroup
{
    // The cases leave these open; only with them do the weights at the end come out.
    private const int BatchRows = 4;
    private const int PredictedRows = 5;
    private static readonly float[] s_sampleWeights = [1f, 0f, 2f, 0.5f];

    private static void Sequence(FixtureCase one, Model model)
    {
        var (x, y) = (FixtureObjects.Array(one.Array("x0")), FixtureObjects.Array(one.Array("y0")));
        var trained = 0;
        foreach (var call in one["sequence"].EnumerateArray().SelectMany(entry => entry.EnumerateObject()))
        {
            switch (call.Name)
            {
                case "train_on_batch":
                    var rows = (trained * BatchRows)..((trained + 1) * BatchRows);
                    trained++;
                    CheckResult(call.Value, model.train_on_batch(x[rows], y[rows], return_dict: true), 0, $"{call.Name} {trained}");
                    break;
                case "train_on_batch_list":
                    CheckList(call.Value, model.train_on_batch(x[..BatchRows], y[..BatchRows]), call.Name);
                    break;
                case "after_reset_metrics_with_sample_weight":
                    model.reset_metrics();
                    CheckResult(call.Value, model.train_on_batch(x[..BatchRows], y[..BatchRows], sample_weight: s_sampleWeights, return_dict: true), 0, call.Name);
                    break;
                case "test_on_batch_without_reset":
                case "test_on_batch_after_reset":
                    if (call.Name.EndsWith("after_reset", StringComparison.Ordinal)) model.reset_metrics();
                    var tested = BatchRows..(2 * BatchRows);
                    CheckResult(call.Value, model.test_on_batch(x[tested], y[tested], return_dict: true), 0, call.Name);
                    break;
                case var other: throw new NotBuiltException($"Model.{other}");
            }
        }
        var predicted = (NDArray)model.predict_on_batch(x[..PredictedRows]);
        Check.Close(FixtureObjects.Floats(predicted), predicted.shape.Dims, one.Array("predict_on_batch"), Check.Forward, "predict_on_batch");
    }

    private static void Short(FixtureCase one, Model model)
    {
        var (x, y) = (Named(one, "x", "input_layers"), Named(one, "y", "output_layers"));
        if (one["scalars"].TryGetProperty("evaluate_before", out var before)) CheckList(before, model.evaluate(x, y, verbose: 0), "evaluate_before");
        var history = model.fit(x, y, batch_size: one.HasArray("y1") ? BatchRows : null, epochs: one["history"].EnumerateObject().First().Value.GetArrayLength(), verbose: 0, shuffle: false);
        CheckHistory(one, history, 0);
        if (one.Has("evaluate_list")) CheckList(one["evaluate_list"], model.evaluate(x, y, verbose: 0), "evaluate");
        if (one.Has("metrics_names"))
            Check.Text(string.Join(" ", model.metrics_names), string.Join(" ", one["metrics_names"].EnumerateArray().Select(name => name.GetString())), "metrics_names");
    }

    private static void CheckList(JsonElement expected, EvaluationResult result, string what)
    {
        double[] values = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().Select(FixtureCase.Number)] : [FixtureCase.Number(expected)];
        Check.Equal(result.Count, values.Length, $"the number of results of {what}");
        for (var i = 0; i < values.Length; i++) Check.Close(result[i], values[i], Check.Forward, $"{what}: {result.Names[i]}");
    }

    /// <summary>Data by the names of the model's inputs or outputs where there are several.</summary>
    private static DataArg Named(FixtureCase one, string name, string layers)
    {
        var arrays = FixtureModel.Arrays(one, name);
        if (arrays.Length == 1) return arrays[0];
        var names = one["config"].GetProperty("config").GetProperty(layers).EnumerateArray().Select(layer => layer[0].GetString()!);
        return names.Zip(arrays).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
