namespace KerasBridge.Models;

/// <summary>What a summary says of one layer.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="OutputShape">Its output shape as Python writes it, a list of several, or <c>?</c>.</param>
/// <param name="Parameters">The number of its parameters; null before it is built.</param>
/// <param name="Trainable">Whether its weights are trained; null where it has none.</param>
/// <param name="ConnectedTo">Where its inputs come from: <c>dense[0][0], add[0][0]</c>, or <c>-</c>.</param>
/// <param name="Inner">The layers inside, where it is a model.</param>
internal sealed record SummaryRow(
    string Name, string ClassName, string OutputShape, long? Parameters, bool? Trainable, string ConnectedTo = "-", IReadOnlyList<SummaryRow>? Inner = null);
