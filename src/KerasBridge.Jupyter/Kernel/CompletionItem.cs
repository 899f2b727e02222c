namespace KerasBridge.Jupyter.Kernel;

/// <summary>One text that could stand at a place of the code.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is: <c>class</c>, <c>function</c>, <c>property</c>, <c>param</c>, <c>keyword</c> …</param>
/// <param name="Signature">Its signature in short; null: none.</param>
public sealed record CompletionItem(string Text, string Kind, string? Signature = null);
