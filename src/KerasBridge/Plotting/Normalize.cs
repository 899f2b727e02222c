namespace KerasBridge;

/// <summary>How numbers become colours: evenly from <c>vmin</c> (the first colour) to <c>vmax</c> (the last).</summary>
/// <param name="vmin">The number with the first colour; the smallest.</param>
/// <param name="vmax">The number with the last colour; the largest.</param>
public class Normalize(double? vmin = null, double? vmax = null)
{
    /// <summary>The number with the first colour; null: the smallest.</summary>
    public double? vmin { get; } = vmin;

    /// <summary>The number with the last colour; null: the largest.</summary>
    public double? vmax { get; } = vmax;
}
