namespace KerasBridge.Engine;

/// <summary>The program that runs the notebook which this library is used in.</summary>
public static class NotebookHost
{
    private static volatile INotebookHost? s_current;

    /// <summary>The host: the one that was set, else .NET Interactive, ClrKernel or Verso where a cell of theirs is running; null in a console program.</summary>
    public static INotebookHost? Current
    {
        get => s_current ?? ForeignNotebook.Current;
        set => s_current = value;
    }

    /// <summary>Throws where the user has asked the running cell to stop: called between steps.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    internal static void ThrowIfInterrupted() => Current?.Interrupted.ThrowIfCancellationRequested();
}
