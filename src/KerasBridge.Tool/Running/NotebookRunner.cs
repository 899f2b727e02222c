using System.Text.Json.Nodes;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Running;

/// <summary>Executes a notebook from top to bottom, as a Jupyter client would, and writes down what its cells show.</summary>
/// <param name="session">Executes the cells.</param>
/// <param name="console">Prints what they show.</param>
/// <param name="timeout">How long each may take; null: for ever.</param>
internal sealed class NotebookRunner(ICellSession session, ConsoleOutput console, TimeSpan? timeout)
{
    /// <summary>Cells with this tag are left out, as nbclient does.</summary>
    private const string SkipTag = "skip-execution";

    /// <summary>The code of cells with this tag may fail, as in nbclient.</summary>
    private const string MayFailTag = "raises-exception";

    private const int LongestTitle = 60;

    private readonly Dictionary<string, List<JsonObject>> _shown = new(StringComparer.Ordinal);

    /// <summary>Removes what an earlier run has left.</summary>
    public static void Prepare(NotebookDocument notebook)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            cell.Outputs.Clear();
            cell.ExecutionCount = null;
        }
        foreach (var (name, value) in NotebookLanguage.CreateMetadata()) if (notebook.Metadata[name] is not JsonObject) notebook.Metadata[name] = value!.DeepClone();
    }

    /// <summary>Executes all cells.</summary>
    /// <param name="notebook">The notebook; its outputs are replaced.</param>
    /// <param name="nameOf">What a cell is called in the messages of its code; null: by its number.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The cell that it ended at; null: it came to its end.</returns>
    public async Task<CellFailure?> Run(NotebookDocument notebook, Func<NotebookCell, string?> nameOf, CancellationToken cancellation)
    {
        var number = 0;
        var isScript = notebook.Cells.Any(cell => cell.FirstLine is not null);
        foreach (var cell in notebook.Cells.Where(cell => cell.IsExecutable && !cell.HasTag(SkipTag)))
        {
            cell.ExecutionCount = ++number;
            if (!isScript) console.Note($"[{number}] {Title(cell)}");
            if (await Execute(cell, nameOf(cell), cancellation) is not { } end) continue;
            // A program may end itself: then it has come to its end.
            return isScript && end is { Kind: CellEndKind.Died, ExitCode: 0 } ? null : new CellFailure(cell, number, end);
        }
        return null;
    }

    private async Task<CellEnd?> Execute(NotebookCell cell, string? name, CancellationToken cancellation)
    {
        var recorder = new OutputRecorder(cell, _shown);
        var output = new LimitedOutput(new BothOutputs(recorder, console));
        // In a C# file lines are counted from its top, as its editor does.
        var code = cell.FirstLine is { } first ? new string('\n', first - 1) + cell.Source : cell.Source;
        var end = await session.Execute(code, name, output, timeout, cancellation);
        output.End();
        recorder.End();
        console.End();
        if (end is { Kind: CellEndKind.Done, Error: null }) return null;
        if (end.Error is { } error)
        {
            recorder.Fail(error);
            foreach (var line in error.Traceback) console.Note(line);
        }
        else if (cell.FirstLine is null || end is not { Kind: CellEndKind.Died, ExitCode: 0 })
        {
            recorder.Fail(new(end.Kind == CellEndKind.TimedOut ? "CellTimeout" : "DeadKernel", Sentence(end), [Sentence(end)]));
        }
        return end.Kind == CellEndKind.Done && cell.HasTag(MayFailTag) ? null : end;
    }

    private string Sentence(CellEnd end) => end.Kind switch
    {
        CellEndKind.TimedOut => $"The cell did not end within {timeout?.TotalSeconds:0.###} seconds.",
        CellEndKind.Interrupted => "The cell was interrupted.",
        _ => $"The cell ended its process{(end.ExitCode is { } code ? $", with exit code {code}" : "")}.",
    };

    private static string Title(NotebookCell cell)
    {
        var line = cell.Source.Split('\n').First(text => !string.IsNullOrWhiteSpace(text)).Trim();
        return line.Length <= LongestTitle ? line : line[..(LongestTitle - 1)] + "…";
    }
}
