namespace KerasBridge.Jupyter.Kernel;

/// <summary>What executes and understands the code of cells: one language session, whose variables live as long as it does. One call at a time, except <see cref="Complete"/>, <see cref="Inspect"/> and <see cref="CheckComplete"/>.</summary>
public interface ILanguageKernel : IAsyncDisposable
{
    /// <summary>What <c>kernel_info_reply</c> says of it.</summary>
    LanguageInfo Info { get; }

    /// <summary>Does what makes the first cell quick, while the user still types. May be called once, on any thread.</summary>
    void WarmUp();

    /// <summary>Executes a cell to its end.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="output">Takes all that the cell shows, as it comes; many small texts are gathered to few before, since each is a message.</param>
    /// <param name="interrupt">Signals that the user wants it to stop.</param>
    /// <returns>How it ended. Errors of the user's code are a result, not an exception.</returns>
    Task<CellOutcome> Execute(string code, ICellOutput output, CancellationToken interrupt);

    /// <summary>What could stand at a place of the code.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">The place, in UTF-16 units.</param>
    Completion Complete(string code, int cursor);

    /// <summary>What is known of the name at a place of the code.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">The place, in UTF-16 units.</param>
    /// <returns>The same text in several forms (MIME type to content); null: nothing is known.</returns>
    IReadOnlyDictionary<string, string>? Inspect(string code, int cursor);

    /// <summary>Whether Enter in a console should execute the code or begin another line.</summary>
    /// <param name="code">The text so far.</param>
    CodeState CheckComplete(string code);
}
