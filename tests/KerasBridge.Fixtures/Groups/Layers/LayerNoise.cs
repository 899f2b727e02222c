namespace KerasBridge.Fixtures.Groups;

/// <summary>A layer that draws, called on ones in training: which values come out, and how often.</summary>
internal static class LayerNoise
{
    public static void Check(FixtureCase one, Layer layer)
    {
        var text = one["input"].GetString()!;
        if (!text.StartsWith("ones(", StringComparison.Ordinal)) throw new NotBuiltException($"the input '{text}'");
        int[] sizes = [.. text[5..^1].Split(',').Select(int.Parse)];
        var ones = new float[sizes.Aggregate(1, (a, b) => a * b)];
        Array.Fill(ones, 1f);
        var y = FixtureObjects.Floats(layer.Apply(NDArray.FromSpan<float>(ones, sizes), training: true));

        // As NumPy rounds float32 to five places.
        var counts = new SortedDictionary<float, int>();
        foreach (var value in y)
        {
            var rounded = MathF.Round(value * 1e5f) / 1e5f;
            counts[rounded] = counts.GetValueOrDefault(rounded) + 1;
        }
        var expected = one["distinct_outputs"].EnumerateArray().ToArray();
        var times = one["distinct_counts"].EnumerateArray().ToArray();
        var (values, numbers) = (counts.Keys.Take(expected.Length).ToArray(), counts.Values.Take(expected.Length).ToArray());
        Fixtures.Check.Equal(values.Length, expected.Length, "the number of distinct outputs");
        for (var i = 0; i < expected.Length; i++)
        {
            Fixtures.Check.Close(values[i], expected[i].GetDouble(), 1e-6, $"distinct output {i}");
            Fixtures.Check.Equal(numbers[i], times[i].GetInt32(), $"how often distinct output {i} comes");
        }
        var mean = y.Average(value => (double)value);
        Fixtures.Check.Close(mean, one.Scalar("mean"), 1e-5, "the mean");
        Fixtures.Check.Close(Math.Sqrt(y.Average(value => (value - mean) * (value - mean))), one.Scalar("std"), 1e-5, "the standard deviation");
        Fixtures.Check.Close(y.Count(value => value == 0) / (double)y.Length, one.Scalar("fraction_zero"), 1e-9, "the share of zeros");
    }
}
