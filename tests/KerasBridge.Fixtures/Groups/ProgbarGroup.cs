using System.Text.Json;
using KerasBridge.Callbacks;

namespace KerasBridge.Fixtures.Groups;

/// <summary>The bytes of the progress bar: scripts of calls, and whole runs of fit, evaluate and predict.</summary>
public sealed class ProgbarGroup : GroupReplayer
{
    public override string Group => "progbar";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("calls")) ReplayCalls(one);
        else ReplayRun(one);
        return Outcome.Hold;
    }

    private static void ReplayCalls(FixtureCase one)
    {
        using var console = new ScriptedConsole(one["clock"]);
        var config = one["config"];
        var bar = new Progbar(
            config.GetProperty("target") is { ValueKind: JsonValueKind.Number } target ? target.GetInt32() : null,
            config.TryGetProperty("width", out var width) ? width.GetInt32() : 20,
            config.TryGetProperty("verbose", out var verbose) ? verbose.GetInt32() : 1,
            config.TryGetProperty("interval", out var interval) ? interval.GetDouble() : 0.05,
            Names(config, "stateful_metrics"),
            Names(config, "stateless_metrics"),
            config.TryGetProperty("unit_name", out var unit) ? unit.GetString()! : "step");
        var (all, calls, texts) = ("", one["calls"], one["text_after_each_call"]);
        for (var i = 0; i < calls.GetArrayLength(); i++)
        {
            Call(bar, console, calls[i]);
            var text = console.Take();
            Check.Text(text, texts[i].GetString()!, $"call {i}");
            all += text;
        }
        Check.Text(all, one["strings"].GetProperty("text").GetString()!, "all calls");
    }

    private static void Call(Progbar bar, ScriptedConsole console, JsonElement call)
    {
        var values = call.GetArrayLength() > 2 ? call[2].EnumerateArray().Select(pair => (pair[0].GetString()!, FixtureCase.Number(pair[1]))) : null;
        switch (call[0].GetString())
        {
            case "sleep": console.Sleep(call[1].GetDouble()); break;
            case "update": bar.update(call[1].GetInt32(), values, call.GetArrayLength() > 3 ? call[3].GetBoolean() : null); break;
            case "add": bar.add(call[1].GetInt32(), values); break;
            case var other: throw new NotBuiltException($"Progbar.{other}");
        }
    }

    private static void ReplayRun(FixtureCase one)
    {
        var model = FixtureModel.Make(one);
        FixtureModel.Compile(model, one["compile_config"]);
        var call = one["call"];
        var verbose = call.TryGetProperty("verbose", out var level) && level.ValueKind == JsonValueKind.Number ? (VerboseArg)level.GetInt32() : "auto";
        var (x, y, size) = (FixtureModel.Data(one, "x"), FixtureModel.Data(one, "target"), Int(call, "batch_size"));
        using var console = new ScriptedConsole(one["clock"]);
        switch (call.GetProperty("method").GetString())
        {
            case "fit":
                ValidationData validation = call.GetProperty("validation_data").GetBoolean() ? (FixtureModel.Data(one, "val_x"), FixtureModel.Data(one, "val_target")) : NoneType.Value;
                var history = model.fit(x, y, batch_size: size, epochs: Int(call, "epochs") ?? 1, verbose: verbose, validation_data: validation,
                    validation_split: call.TryGetProperty("validation_split", out var split) ? split.GetDouble() : 0, shuffle: call.GetProperty("shuffle").GetBoolean(),
                    initial_epoch: Int(call, "initial_epoch") ?? 0, steps_per_epoch: Int(call, "steps_per_epoch"));
                CheckHistory(one, history);
                break;
            case "evaluate":
                CheckResult(one, model.evaluate(x, y, batch_size: size, verbose: verbose, return_dict: call.TryGetProperty("return_dict", out var dict) && dict.GetBoolean()));
                break;
            case "predict": model.predict(x, batch_size: size, verbose: verbose); break;
            case var other: throw new NotBuiltException($"Model.{other}");
        }
        Check.Text(console.Take(), one["strings"].GetProperty("text").GetString()!, "the text");
        if (one.Has("metrics_names")) Check.Text(string.Join(" ", model.metrics_names), string.Join(" ", Strings(one["metrics_names"])), "metrics_names");
    }

    private static void CheckHistory(FixtureCase one, History history)
    {
        Check.Text(string.Join(" ", history.history.Keys), string.Join(" ", Strings(one["history_keys"])), "the history's keys");
        foreach (var expected in one["history"].EnumerateObject())
            Check.Close([.. history.history[expected.Name].Select(value => value.AsDouble)], [.. expected.Value.EnumerateArray().Select(FixtureCase.Number)], Check.Forward, expected.Name);
        Check.Text(string.Join(" ", history.epoch), string.Join(" ", one["epoch"].EnumerateArray()), "the epochs");
        Check.Equal(history.@params!.epochs, one["params"].GetProperty("epochs").GetInt32(), "params['epochs']");
        Check.Equal(history.@params.steps, Int(one["params"], "steps"), "params['steps']");
    }

    private static void CheckResult(FixtureCase one, EvaluationResult result)
    {
        var expected = one["result"];
        if (expected.ValueKind == JsonValueKind.Object)
        {
            Check.Text(string.Join(" ", result.Names), string.Join(" ", expected.EnumerateObject().Select(entry => entry.Name)), "the result's names");
            foreach (var entry in expected.EnumerateObject()) Check.Close(result[entry.Name], FixtureCase.Number(entry.Value), Check.Forward, entry.Name);
            return;
        }
        double[] values = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().Select(FixtureCase.Number)] : [FixtureCase.Number(expected)];
        Check.Close([.. result.Select(value => value.AsDouble)], values, Check.Forward, "the result");
    }

    private static int? Int(JsonElement element, string field) => element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static string[]? Names(JsonElement config, string field) =>
        config.TryGetProperty(field, out var names) && names.ValueKind == JsonValueKind.Array ? [.. Strings(names)] : null;
}
