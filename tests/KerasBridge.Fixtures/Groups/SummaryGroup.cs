using System.Text.Json;
using KerasBridge.Models;

namespace KerasBridge.Fixtures.Groups;

/// <summary>The texts of model summaries, for several widths and options, with and without colours.</summary>
public sealed class SummaryGroup : GroupReplayer
{
    public override string Group => "summary";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("readable_memory_size")) ReplaySizes(one);
        else if (one["variants"][0].TryGetProperty("state", out _)) ReplayStates(one);
        else ReplayModel(one);
        return Outcome.Hold;
    }

    private static void ReplaySizes(FixtureCase one)
    {
        foreach (var size in one["readable_memory_size"].EnumerateArray())
            Check.Text(SummaryText.MemorySize(size.GetProperty("bytes").GetDouble()), size.GetProperty("text").GetString()!, size.ToString());
    }

    /// <summary>A subclassed model before and after its first call.</summary>
    private static void ReplayStates(FixtureCase one)
    {
        keras.backend.clear_session();
        var model = new Subclassed();
        foreach (var variant in one["variants"].EnumerateArray())
        {
            if (variant.GetProperty("state").GetString() == "called") model.Apply((Tensor)new float[2, 3]);
            Check.Text(Printed(variant, () => model.summary()), variant.GetProperty("text").GetString()!, variant.GetProperty("state").GetString()!);
        }
    }

    private static void ReplayModel(FixtureCase one)
    {
        keras.backend.clear_session();
        var model = FixtureObjects.Built(() => keras.models.model_from_json(one["strings"].GetProperty("to_json").GetString()!));
        if (one["compiled_and_trained"].GetBoolean())
        {
            model.compile("adam", "mse");
            model.optimizer!.build(model.trainable_weights);
        }
        foreach (var variant in one["variants"].EnumerateArray())
        {
            var (kwargs, what) = (variant.GetProperty("kwargs"), $"{variant.GetProperty("via")} {variant.GetProperty("COLUMNS")} {variant.GetProperty("kwargs")}");
            var calls = new List<string>();
            var toFunction = variant.GetProperty("via").GetString() == "print_fn";
            if (kwargs.TryGetProperty("error", out _))
            {
                CheckRefused(() => Summarize(model, kwargs, calls.Add), what);
                continue;
            }
            var printed = Printed(variant, () => Summarize(model, kwargs, toFunction ? calls.Add : null));
            if (toFunction) Check.Equal(calls.Count, (int)one.Scalar("print_fn_calls", 1), "calls of print_fn");
            Check.Text(toFunction ? calls[0] : printed, variant.GetProperty("text").GetString()!, what);
        }
        if (one.Scalar("count_params", -1) is >= 0 and var count) Check.Equal(model.count_params(), (long)count, "count_params");
    }

    private static void Summarize(Model model, JsonElement kwargs, Action<string>? print) => model.summary(
        line_length: kwargs.TryGetProperty("line_length", out var length) ? length.GetInt32() : null,
        positions: kwargs.TryGetProperty("positions", out var positions) ? [.. positions.EnumerateArray().Select(position => position.GetDouble())] : null,
        print_fn: print,
        expand_nested: kwargs.TryGetProperty("expand_nested", out var expand) && expand.GetBoolean(),
        show_trainable: kwargs.TryGetProperty("show_trainable", out var trainable) && trainable.GetBoolean(),
        layer_range: kwargs.TryGetProperty("layer_range", out var range) ? [.. range.EnumerateArray().Select(layer => layer.GetString()!)] : null);

    private static string Printed(JsonElement variant, Action print)
    {
        var colors = variant.TryGetProperty("via", out var via) && via.GetString()!.Contains("FORCE_COLOR");
        using var console = new ScriptedConsole(0, 0, colors, columns: variant.GetProperty("COLUMNS").GetInt32());
        print();
        return console.Take();
    }

    private static void CheckRefused(Action call, string what)
    {
        try
        {
            call();
        }
        catch (ArgumentException)
        {
            return;
        }
        throw new MismatchException($"{what}: was accepted, expected a refusal");
    }

    private sealed class Subclassed() : Model("sub")
    {
        private readonly Layer _first = keras.layers.Dense(4, name: "dense");
        private readonly Layer _second = keras.layers.Dense(2, name: "dense_1");

        public override Tensor call(Tensor inputs) => _second.Apply(_first.Apply(inputs));
    }
}
