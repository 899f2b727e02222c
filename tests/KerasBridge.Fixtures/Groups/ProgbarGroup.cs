using System.Text.Json;
using KerasBridge.Callbacks;

namespace KerasBridge.Fixtures.Groups;

/// <summary>The bytes of the progress bar: scripts of calls, and whole runs of fit and evaluate.</summary>
public sealed class ProgbarGroup : GroupReplayer
{
    public override string Group => "progbar";

    public override Outcome Replay(FixtureCase one) => one.Has("calls") ? ReplayCalls(one) : throw new NotBuiltException("Model.fit");

    private static Outcome ReplayCalls(FixtureCase one)
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
        return Outcome.Hold;
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

    private static string[]? Names(JsonElement config, string field) =>
        config.TryGetProperty(field, out var names) && names.ValueKind == JsonValueKind.Array ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : null;
}
