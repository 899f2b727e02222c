namespace KerasBridge.Benchmarks;

/// <summary>Something that is measured once a round; what counts is the median of the rounds.</summary>
/// <param name="name">Its name in the JSON file.</param>
/// <param name="unit">What the number is: <c>ms</c>, <c>GF/s</c>, …</param>
/// <param name="measure">Measures once; null where the round could not be measured.</param>
internal sealed class Measurement(string name, string unit, Func<double?> measure)
{
    private readonly List<double> _rounds = [];

    public string Name { get; } = name;

    public string Unit { get; } = unit;

    /// <summary>The median of the rounds; null without any.</summary>
    public double? Median => _rounds.Count == 0 ? null : MedianOf(_rounds);

    /// <summary>The least and the greatest of the rounds.</summary>
    public (double Least, double Greatest)? Range => _rounds.Count == 0 ? null : (_rounds.Min(), _rounds.Max());

    /// <summary>Measures without taking note: compiles the code, fills the caches.</summary>
    public void WarmUp() => measure();

    /// <summary>Measures one round.</summary>
    public void Round()
    {
        if (measure() is { } value) _rounds.Add(value);
    }

    /// <summary>The median of some numbers.</summary>
    public static double MedianOf(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
