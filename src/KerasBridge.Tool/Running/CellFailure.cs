using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Running;

/// <summary>The cell that a run ended at.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Number">Its number as it stands in brackets beside it.</param>
/// <param name="End">How it ended.</param>
internal sealed record CellFailure(NotebookCell Cell, int Number, CellEnd End)
{
    /// <summary>What is wrong, in three parts, and the line of code.</summary>
    /// <param name="path">The file that was run.</param>
    /// <param name="timeout">How long a cell may take.</param>
    public string Describe(string path, TimeSpan? timeout)
    {
        var line = End.Error?.Line;
        var file = Path.GetFileName(path);
        var at = line is { } there ? $", line {there}" : "";
        var place = Cell.FirstLine is { } first ? at.Length > 0 || first == 1 ? file + at : $"{file}, the cell at line {first}" : $"Cell {Number} of {file}{at}";
        var (what, expected, received) = End.Kind switch
        {
            CellEndKind.TimedOut => ("took too long.", $"a cell that ends within {timeout?.TotalSeconds:0.###} seconds (--timeout)", "one that still ran then; it was ended, and its process with it"),
            CellEndKind.Died => ("ended the process that it ran in.", "a cell that comes to its end", End.ExitCode is { } code ? $"the end of the process, with exit code {code}{Meaning(code)}" : "an end of the connection"),
            CellEndKind.Interrupted => ("was interrupted.", "a cell that comes to its end", "a request to stop"),
            _ => ("failed.", "a cell that comes to its end", End.Error is { } error ? $"{error.Name}: {error.Value}" : "an error"),
        };
        return $"{place} {what} Expected: {expected}. Received: {received}{Code(line)}";
    }

    private string Code(int? line)
    {
        var lines = Cell.Source.Split('\n');
        return line - (Cell.FirstLine ?? 1) is { } index && index >= 0 && index < lines.Length && !string.IsNullOrWhiteSpace(lines[index]) ? $"\n  {line} | {lines[index].Trim()}" : "";
    }

    /// <summary>What exit codes mean that the system gives.</summary>
    private static string Meaning(int code) => code switch
    {
        134 or -1073740791 => " (aborted: a stack overflow or a fatal error, described above)",
        139 or -1073741819 => " (memory was accessed that is not there)",
        -1073741571 => " (stack overflow)",
        137 => " (killed, perhaps for want of memory)",
        143 => " (terminated)",
        _ => "",
    };
}
