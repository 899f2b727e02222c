namespace KerasBridge.Jupyter.Kernel;

/// <summary>A cell that was executed.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Input">Its code.</param>
internal sealed record HistoryEntry(int Line, string Input)
{
    /// <summary>The plain text of its result; null: it had none.</summary>
    public string? Output { get; set; }
}
