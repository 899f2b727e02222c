using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Data and weights that a case gives by <c>hash_rule</c> and <c>data_rule</c>: integer arithmetic, exact in any language.</summary>
internal static partial class RuleData
{
    /// <summary>One of <c>initial_weights</c>; its sum is held against the case's.</summary>
    public static NDArray Weight(JsonElement rule)
    {
        var shape = Shape.FromInts([.. rule.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())]);
        var values = new float[shape.Size];
        if (!rule.TryGetProperty("zeros", out _))
        {
            var (seed, limit) = (rule.GetProperty("hash_seed").GetUInt32(), rule.GetProperty("limit").GetDouble());
            for (var i = 0; i < values.Length; i++) values[i] = (float)((Unit(i, seed) * 2 - 1) * limit);
        }
        Check.Close(values.Sum(value => (double)value), rule.GetProperty("sum").GetDouble(), 1e-9, $"the sum of the rule's {rule.GetProperty("path").GetString()}", 1e-9);
        return NDArray.FromSpan<float>(values, shape);
    }

    /// <summary>Inputs and labels of <c>data_rule</c>, whose numbers are read out of the text; the inputs are held against <c>scalars.x</c>.</summary>
    public static (NDArray X, NDArray Y) Of(FixtureCase one)
    {
        var rule = one["data_rule"].GetString()!;
        var seed = uint.Parse(SeedPattern().Match(rule).Groups[1].Value);
        var label = LabelPattern().Match(rule);
        if (!label.Success) throw new NotBuiltException($"the data rule '{rule}'");
        var (factor, classes) = (label.Groups[1].Success ? int.Parse(label.Groups[1].Value) : 1, int.Parse(label.Groups[2].Value));
        var spread = PatternPattern().Match(rule) is { Success: true } pattern ? int.Parse(pattern.Groups[1].Value) : 1;
        int[] sizes = [.. one["scalars"].GetProperty("x").GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        var (samples, height, width, channels) = (sizes[0], sizes[1], sizes[2], sizes[3]);
        var x = new float[samples * height * width * channels];
        for (var i = 0; i < x.Length; i++) x[i] = (float)Unit(i, seed);
        var y = new int[samples];
        for (var i = 0; i < samples; i++)
        {
            y[i] = factor * i % classes;
            var from = 3 + 2 * spread * y[i];
            for (var row = from; row < Math.Min(from + 5, height); row++)
                for (var column = from; column < Math.Min(from + 5, width); column++)
                    for (var channel = 0; channel < channels; channel++) x[((i * height + row) * width + column) * channels + channel] += 1f;
        }
        for (var i = 0; i < x.Length; i++) x[i] *= 0.5f;
        TrainingGroup.CheckSummary(x, one["scalars"].GetProperty("x"), 0, "the rule's inputs");
        return (NDArray.FromSpan<float>(x, Shape.FromInts(sizes)), NDArray.FromSpan<int>(y, Shape.FromInts([samples])));
    }

    private static double Unit(int index, uint seed)
    {
        var h = (uint)index + 1 + seed * 2654435769;
        h ^= h >> 16;
        h *= 2146121005;
        h ^= h >> 15;
        h *= 2221713035;
        h ^= h >> 16;
        return (h >> 8) / 16777216.0;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"seed (\d+)")]
    private static partial System.Text.RegularExpressions.Regex SeedPattern();

    [System.Text.RegularExpressions.GeneratedRegex(@"y\[i\] = (?:\((\d+)\*i\)|i) mod (\d+)")]
    private static partial System.Text.RegularExpressions.Regex LabelPattern();

    [System.Text.RegularExpressions.GeneratedRegex(@"c = (\d+)\*y")]
    private static partial System.Text.RegularExpressions.Regex PatternPattern();
}
