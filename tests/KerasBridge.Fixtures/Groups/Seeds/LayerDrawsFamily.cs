using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Some seventy layers, each alone after <c>set_random_seed(42)</c>: how many seeds they draw when they are made and first called.</summary>
internal sealed class LayerDrawsFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("layer_draws_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        NotBuiltException? absent = null;
        foreach (var row in one["rows"].EnumerateArray())
        {
            try
            {
                Row(one, row);
            }
            catch (NotBuiltException exception)
            {
                absent ??= exception;
            }
        }
        if (absent is not null) throw absent;
    }

    private static void Row(FixtureCase one, JsonElement row)
    {
        var text = row.GetProperty("layer").GetString()!;
        GlobalSeeds.SetRandomSeed(one["set_random_seed"].GetInt64());
        var layer = FixtureObjects.Layer(text);
        if (row.GetProperty("call_style").GetString() != "single" || row.GetProperty("input_shape").ValueKind != JsonValueKind.Array)
            throw new NotBuiltException($"the call of {text}");
        int[] shape = [2, .. row.GetProperty("input_shape").EnumerateArray().Select(size => size.GetInt32())];
        // The call only makes the weights: in training, AugMix would choose from Python's stream.
        layer.Apply(NDArray.FromSpan<float>(new float[shape.Aggregate(1, (a, b) => a * b)], shape), training: false);
        Check.Equal(GlobalSeeds.Python.GetRandBits(32), row.GetProperty("python_next_bits").GetUInt64(), $"the next bits of Python's stream after {text}");
    }
}
