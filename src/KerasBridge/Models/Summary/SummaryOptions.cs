namespace KerasBridge.Models;

/// <summary>How a summary is to look.</summary>
/// <param name="LineLength">The width of the table; null: Keras's, at most the console's less 4.</param>
/// <param name="Positions">Where the columns end, as parts of the width; null: Keras's.</param>
/// <param name="ExpandNested">Whether the layers of inner models are shown.</param>
/// <param name="ShowTrainable">Whether a column says which layers are trained.</param>
/// <param name="LayerRange">The first and the last layer to be shown, as regular expressions on names; null: all.</param>
internal sealed record SummaryOptions(
    int? LineLength = null, IReadOnlyList<double>? Positions = null, bool ExpandNested = false, bool ShowTrainable = false, IReadOnlyList<string>? LayerRange = null);
