namespace KerasBridge.Plotting;

/// <summary>How text looks.</summary>
/// <param name="Size">The size in points.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Bold">Whether it is bold.</param>
internal sealed record TextStyle(double Size, Rgba Colour, bool Bold = false);
