namespace KerasBridge.Engine;

/// <summary>A stretch of a program of which all that the library prints is one display of the notebook: a <c>fit</c> with its epochs.</summary>
internal sealed class NotebookBlock : IDisposable
{
    private readonly NotebookText _text;
    private readonly IDisposable? _use;

    private NotebookBlock(INotebookHost host, bool flow)
    {
        _text = new NotebookText(host);
        Console = new KerasConsole(_text, redraws: true);
        _use = flow ? KerasConsole.Use(Console) : null;
    }

    /// <summary>What writes into the display.</summary>
    public KerasConsole Console { get; }

    /// <summary>Begins such a stretch for the current flow of calls; null outside of notebooks, and within such a stretch.</summary>
    /// <param name="wanted">Whether there is something to be redrawn at all.</param>
    public static NotebookBlock? Begin(bool wanted) => wanted && Host is { } host ? new NotebookBlock(host, flow: true) : null;

    /// <summary>A display that only its holder writes to; null as for <see cref="Begin"/>.</summary>
    public static NotebookBlock? Alone() => Host is { } host ? new NotebookBlock(host, flow: false) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _use?.Dispose();
        _text.Dispose();
    }

    private static INotebookHost? Host => KerasConsole.IsProcess && NotebookHost.Current is { } host and not ForeignNotebook { CanUpdate: false } ? host : null;
}
