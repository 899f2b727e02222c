using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge notebook</c>: makes, converts and cleans notebooks.</summary>
internal static class NotebookCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("notebook", "Makes, converts and cleans notebooks.")
    {
        NotebookNewCommand.Create(),
        NotebookConvertCommand.Create(),
        NotebookCleanCommand.Create(),
    };
}
