namespace KerasBridge.Jupyter.Kernel;

/// <summary>What could stand at a place of the code.</summary>
/// <param name="Matches">The texts, best first.</param>
/// <param name="Start">Where the text begins that a match replaces, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
public sealed record Completion(IReadOnlyList<CompletionItem> Matches, int Start, int End);
