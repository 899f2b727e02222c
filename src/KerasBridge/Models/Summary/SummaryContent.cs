namespace KerasBridge.Models;

/// <summary>What a summary says of a model.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Rows">Its layers.</param>
/// <param name="IsChain">Whether each layer has the one before as its only input, so that connections need not be shown.</param>
/// <param name="Trainable">Weights that are trained.</param>
/// <param name="NonTrainable">Weights that are not.</param>
/// <param name="Optimizer">The optimizer's variables; null where it has none yet.</param>
internal sealed record SummaryContent(
    string Name, IReadOnlyList<SummaryRow> Rows, bool IsChain, SummaryCount Trainable, SummaryCount NonTrainable, SummaryCount? Optimizer = null);
