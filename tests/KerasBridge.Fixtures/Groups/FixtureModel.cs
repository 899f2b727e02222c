using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>A model as a case describes it: its configuration, its weights <c>w0</c>, <c>w1</c> …, how it is compiled, and its data.</summary>
internal static class FixtureModel
{
    /// <summary>The model of <c>config</c> with the case's weights.</summary>
    public static Model Make(FixtureCase one)
    {
        keras.backend.clear_session();
        var model = FixtureObjects.Make<Model>(one["config"]);
        var weights = Arrays(one, "w");
        if (weights.Length > 0) model.set_weights(weights);
        return model;
    }

    /// <summary>Compiles the model as <c>compile_config</c> says.</summary>
    public static void Compile(Model model, JsonElement config) => model.compile(
        optimizer: config.TryGetProperty("optimizer", out var optimizer) ? Optimizer(optimizer) : default,
        loss: Unsaid.Loss(model, config.TryGetProperty("loss", out var loss) ? Losses(loss) : default),
        loss_weights: config.TryGetProperty("loss_weights", out var weights) ? LossWeights(weights) : default,
        metrics: config.TryGetProperty("metrics", out var metrics) ? Metrics(metrics) : default,
        weighted_metrics: config.TryGetProperty("weighted_metrics", out var weighted) ? Metrics(weighted) : default);

    /// <summary>The arrays <c>NAME0</c>, <c>NAME1</c> …</summary>
    public static NDArray[] Arrays(FixtureCase one, string name)
    {
        var arrays = new List<NDArray>();
        while (one.HasArray($"{name}{arrays.Count}")) arrays.Add(FixtureObjects.Array(one.Array($"{name}{arrays.Count}")));
        return [.. arrays];
    }

    /// <summary>The arrays <c>NAME0</c>, <c>NAME1</c> … as data: one array where there is only one.</summary>
    public static DataArg Data(FixtureCase one, string name) => Arrays(one, name) is var arrays && arrays.Length == 1 ? (DataArg)arrays[0] : (DataArg)arrays;

    private static OptimizerArg Optimizer(JsonElement config) =>
        config.ValueKind == JsonValueKind.String ? config.GetString() : FixtureObjects.Make<Optimizer>(config);

    private static LossesArg Losses(JsonElement config) => config.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.Object when !IsObject(config) => config.EnumerateObject().ToDictionary(output => output.Name, output => Loss(output.Value)),
        JsonValueKind.Array => LossesArg.Create([.. config.EnumerateArray().Select(Loss)]),
        _ => Loss(config),
    };

    private static LossArg Loss(JsonElement config) => config.ValueKind == JsonValueKind.Object ? FixtureObjects.Make<Loss>(config) : config.GetString();

    private static LossWeightsArg LossWeights(JsonElement config) => config.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.Object => config.EnumerateObject().ToDictionary(output => output.Name, output => output.Value.GetDouble()),
        JsonValueKind.Array => LossWeightsArg.Create([.. config.EnumerateArray().Select(weight => weight.GetDouble())]),
        _ => config.GetDouble(),
    };

    private static MetricsArg Metrics(JsonElement config) => config.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.Object when !IsObject(config) => config.EnumerateObject().ToDictionary(output => output.Name, output => Metrics(output.Value)),
        JsonValueKind.Object => FixtureObjects.Make<Metric>(config),
        JsonValueKind.Array => MetricsArg.Create([.. config.EnumerateArray().Select(Metrics)]),
        _ => config.GetString(),
    };

    private static bool IsObject(JsonElement config) => config.TryGetProperty("class_name", out _);
}
