namespace KerasBridge;

/// <summary>How numbers become colours: each power of ten takes the same part of the colours. What is not positive has none.</summary>
/// <param name="vmin">The number with the first colour; the smallest positive one.</param>
/// <param name="vmax">The number with the last colour; the largest.</param>
public sealed class LogNorm(double? vmin = null, double? vmax = null) : Normalize(vmin, vmax);
