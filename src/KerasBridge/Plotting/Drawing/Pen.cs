namespace KerasBridge.Plotting;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Width">The width in points.</param>
/// <param name="Dashes">Lengths on and off in points; null: solid.</param>
/// <param name="Cap">How ends look.</param>
/// <param name="Round">Whether corners are round; else mitred.</param>
internal sealed record Pen(Rgba Colour, double Width, double[]? Dashes = null, LineCap Cap = LineCap.Square, bool Round = true);
