using System.Text.Json;
using KerasBridge.Losses;
using KerasBridge.Metrics;

namespace KerasBridge.Fixtures;

/// <summary>Metrics: their results after each batch, their state, and their functions.</summary>
internal sealed class MetricsGroup : GroupReplayer
{
    public override string Group => "metrics";

    public override Outcome Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        if (one.Has("get"))
        {
            Identifiers.Check(one, name => keras.metrics.get(name) is { } made ? ("instance", made.ClassName, made.name) : ("none", null, null));
        }
        else if (one.Has("results"))
        {
            foreach (var weights in one["results"].EnumerateObject()) Batches(one, weights.Name == "sw", weights.Value);
        }
        else if (one.Has("rows"))
        {
            foreach (var row in one["rows"].EnumerateArray()) Resolution(row);
        }
        else if (one.HasArray("y")) Function(one);
        else throw new NotBuiltException($"what the case '{one.Name}' asks");
        return Outcome.Hold;
    }

    private static void Batches(FixtureCase one, bool weighted, JsonElement steps)
    {
        keras.backend.clear_session();
        var metric = Make(one);
        Fixtures.Check.Equal(metric.name, one["strings"].GetProperty("name").GetString(), "name");
        CaseConfig.Check(keras.metrics.serialize(metric), one["config"], "config");
        foreach (var step in steps.EnumerateArray())
        {
            var (what, expected) = step.EnumerateObject().Select(field => (field.Name, field.Value)).Last();
            switch (what)
            {
                case "initial_error":
                    Refused(() => metric.result());
                    continue;
                case "variables":
                    State(metric, expected);
                    continue;
                case "result":
                    Update(one, metric, step.GetProperty("after").GetInt32(), weighted);
                    break;
                case "after_reset":
                    metric.reset_state();
                    break;
                case "after_reset_and_batch1":
                    // Keras's case gives the second batch without weights.
                    Update(one, metric, 1, false);
                    break;
            }
            Close(metric.result(), expected, what);
        }
    }

    private static Metric Make(FixtureCase one) => one["config"].GetProperty("class_name").GetString() == "MeanMetricWrapper"
        ? keras.metrics.MeanMetricWrapper(keras.losses.mean_squared_error, one["config"].GetProperty("config").GetProperty("name").GetString())
        : WithoutName(one);

    // The automatic name is a part of what is checked.
    private static Metric WithoutName(FixtureCase one)
    {
        var config = (Config)Saving.ConfigJson.Read(one["config"])!;
        ((Config)config["config"]!).Remove("name");
        return FixtureObjects.Built(() => (Metric)Saving.ObjectFactory.Make(config));
    }

    private static void Update(FixtureCase one, Metric metric, int batch, bool weighted)
    {
        var weight = weighted ? TensorValues.ToTensor(one.Array($"sample_weight{batch}")) : null;
        if (one.HasArray($"values{batch}"))
        {
            var values = TensorValues.ToTensor(one.Array($"values{batch}"));
            if (metric is Mean mean) mean.update_state(values, weight);
            else ((Sum)metric).update_state(values, weight);
            return;
        }
        metric.update_state(TensorValues.ToTensor(one.Array($"y_true{batch}")), TensorValues.ToTensor(one.Array($"y_pred{batch}")), weight);
    }

    private static void State(Metric metric, JsonElement expected)
    {
        Fixtures.Check.Equal(metric.variables.Count, expected.GetArrayLength(), "the number of variables");
        var i = 0;
        foreach (var entry in expected.EnumerateArray())
        {
            var variable = metric.variables[i++];
            Fixtures.Check.Equal(variable.name, entry.GetProperty("name").GetString(), "a variable's name");
            Fixtures.Check.Shape(variable.shape.ToInts(), [.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())], variable.name);
            var values = TensorValues.Floats(variable);
            Fixtures.Check.Close(values.Sum(value => (double)value), FixtureCase.Number(entry.GetProperty("sum")), Fixtures.Check.Forward, $"the sum of {variable.name}", 1e-5);
            if (entry.GetProperty("value").ValueKind != JsonValueKind.Null) Close(variable, entry.GetProperty("value"), variable.name);
        }
    }

    private static void Resolution(JsonElement row)
    {
        Shape Of(string field) => Shape.FromInts([.. row.GetProperty(field).EnumerateArray().Select(size => size.GetInt32())]);
        var (target, prediction) = (Of("y_true"), Of("y_pred"));
        if (row.TryGetProperty("loss_identifier", out var word))
        {
            var loss = (FunctionLoss)LossResolver.Resolve(word.GetString(), target, prediction)!;
            Fixtures.Check.Equal(LossRegistry.NameOf(loss.Function), row.GetProperty("fn").GetString(), $"the function of '{word}' for {target}, {prediction}");
            return;
        }
        var identifier = row.GetProperty("identifier").GetString();
        var metric = MetricResolver.Resolve(identifier, target, prediction, null);
        Fixtures.Check.Equal(metric.ClassName, row.GetProperty("class").GetString(), $"the class of '{identifier}' for {target}, {prediction}");
        Fixtures.Check.Equal(metric.name, row.GetProperty("name").GetString(), $"the name of '{identifier}' for {target}, {prediction}");
    }

    private static void Function(FixtureCase one)
    {
        var config = one["config"];
        var result = (Tensor)PythonCall.Function(typeof(keras.metrics), config.GetProperty("function").GetString()!,
            [TensorValues.ToTensor(one.Array("y_true")), TensorValues.ToTensor(one.Array("y_pred"))], new(CaseConfig.ReadObject(config.GetProperty("kwargs"))))!;
        TensorValues.Check(result, one.Array("y"), Fixtures.Check.Forward, "y", 4 * one.Scalar("f32_vs_f64_abs_diff") + 1e-6);
    }

    private static void Close(Tensor actual, JsonElement expected, string what) =>
        Fixtures.Check.Close(TensorValues.Floats(actual), Numbers(expected), Fixtures.Check.Forward, what, 1e-6);

    private static float[] Numbers(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().SelectMany(Numbers)] : [(float)FixtureCase.Number(value)];

    private static void Refused(Action call)
    {
        try
        {
            call();
        }
        catch (InvalidOperationException)
        {
            return;
        }
        throw new MismatchException("a result before the first batch is given, expected an error");
    }
}
