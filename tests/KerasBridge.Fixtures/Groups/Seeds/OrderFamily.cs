using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>The order of samples in <c>fit</c> on arrays, epoch by epoch and batch by batch.</summary>
internal sealed unsafe class OrderFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("order_fit_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "order_fit_again")
        {
            Again(one);
            return;
        }
        if (!one.Has("fit_args")) throw new NotBuiltException("a case in prose");
        keras.utils.set_random_seed(one["set_random_seed"].GetInt64());
        // The case made a model of one Dense layer, which drew its seed.
        GlobalSeeds.DrawDefaultSeed();
        var n = one["n"].GetInt32();
        var args = one["fit_args"];
        var batch = args.TryGetProperty("batch_size", out var size) && size.ValueKind == JsonValueKind.Number ? size.GetInt32()
            : args.TryGetProperty("steps_per_epoch", out var steps) ? (n + steps.GetInt32() - 1) / steps.GetInt32() : 32;
        var mode = !args.TryGetProperty("shuffle", out var shuffle) || shuffle.ValueKind == JsonValueKind.True ? "samples"
            : shuffle.ValueKind == JsonValueKind.False ? "none" : shuffle.GetString()!;
        Epochs(one["epochs"], n, batch, mode, "");
        CheckStreams(one);
    }

    /// <summary>Twelve samples twice in batches of five, then seven, under seed 42; then twelve under 43.</summary>
    private static void Again(FixtureCase one)
    {
        keras.utils.set_random_seed(42);
        Epochs(one["rows"].GetProperty("first"), 12, 5, "samples", "first: ");
        Epochs(one["rows"].GetProperty("second_fit"), 12, 5, "samples", "second_fit: ");
        Epochs(one["rows"].GetProperty("other_length"), 7, 5, "samples", "other_length: ");
        keras.utils.set_random_seed(43);
        Epochs(one["rows"].GetProperty("seed_43"), 12, 5, "samples", "seed_43: ");
    }

    private static void Epochs(JsonElement epochs, int n, int batch, string mode, string what)
    {
        var order = new Data.SampleOrder(n, batch, mode);
        foreach (var epoch in epochs.EnumerateArray())
        {
            order.Next();
            var samples = new int[n];
            for (var i = 0; i < n; i++) samples[i] = order.Order is null ? i : order.Order[i];
            var actual = samples.Chunk(batch).Select(part => $"[{string.Join(",", part)}]");
            Check.Text(string.Join("", actual), string.Join("", epoch.EnumerateArray().Select(part => $"[{string.Join(",", part.EnumerateArray())}]")), what + "an epoch");
        }
    }
}
