namespace KerasBridge.Jupyter.Kernel;

/// <summary>How a cell ended.</summary>
/// <param name="Error">What went wrong; null: nothing.</param>
public sealed record CellOutcome(CellError? Error)
{
    /// <summary>It ran to its end.</summary>
    public static CellOutcome Ok { get; } = new((CellError?)null);
}
