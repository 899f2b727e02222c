namespace KerasBridge.Plotting;

/// <summary>Numbers evenly along the axis.</summary>
internal sealed class LinearScale : AxisScale
{
    /// <inheritdoc/>
    public override string Name => "linear";

    /// <inheritdoc/>
    public override double Forward(double value) => value;

    /// <inheritdoc/>
    public override double Inverse(double place) => place;

    /// <inheritdoc/>
    public override (double Low, double High) NonSingular(double low, double high, double least) => Limits.Nonsingular(low, high, 0.05, 1e-15);

    /// <inheritdoc/>
    public override double[] Ticks(double low, double high, int room) => TickLocator.Ticks(low, high, room);

    /// <summary>Four or five parts of each step.</summary>
    public override double[] MinorTicks(double low, double high, int room)
    {
        var major = Ticks(low, high, room);
        if (major.Length < 2) return [];
        var step = major[1] - major[0];
        var leading = step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9));
        var parts = new[] { 1, 2.5, 5, 10 }.Any(round => Math.Abs(leading - round) < 1e-9) ? 5 : 4;
        var (small, first) = (step / parts, (int)Math.Floor((low - major[0]) / step * parts) - 1);
        var last = (int)Math.Ceiling((high - major[0]) / step * parts) + 1;
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(i => i % parts != 0).Select(i => major[0] + i * small)];
    }

    /// <inheritdoc/>
    public override (Func<double, string> Label, string Common) Labels(double[] ticks, double low, double high, TickFormat format)
    {
        var formatter = new TickFormatter(ticks, low, high, format);
        return (formatter.Label, formatter.Common);
    }
}
