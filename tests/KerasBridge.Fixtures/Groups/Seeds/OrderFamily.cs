using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>The order of samples in <c>fit</c> on arrays, epoch by epoch and batch by batch.</summary>
internal sealed unsafe class OrderFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("order_fit_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
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
        var order = new Data.SampleOrder(n, batch, mode);
        foreach (var epoch in one["epochs"].EnumerateArray())
        {
            order.Next();
            var samples = new int[n];
            for (var i = 0; i < n; i++) samples[i] = order.Order is null ? i : order.Order[i];
            var actual = samples.Chunk(batch).Select(part => $"[{string.Join(",", part)}]");
            Check.Text(string.Join("", actual), string.Join("", epoch.EnumerateArray().Select(part => $"[{string.Join(",", part.EnumerateArray())}]")), "an epoch");
        }
        CheckStreams(one);
    }
}
