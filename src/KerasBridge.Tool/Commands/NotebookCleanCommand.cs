using System.CommandLine;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge notebook clean</c>.</summary>
internal static class NotebookCleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The notebooks (.ipynb); they are changed in place.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Changes nothing; fails where a notebook is not clean." };
        var command = new Command("clean", "Removes outputs, execution counts, injected parameters and what editors note (times, folding), so that version control sees texts only.") { files, check };
        command.SetAction(parsed =>
        {
            // All are read before any is written: a name that is wrong changes nothing.
            var notebooks = parsed.GetRequiredValue(files).Select(path => (Path: path, Notebook: NotebookFile.Read(path))).ToList();
            var unclean = 0;
            foreach (var (path, notebook) in notebooks)
            {
                if (!NotebookCleaner.Clean(notebook)) continue;
                unclean++;
                if (!parsed.GetValue(check)) NotebookFile.Write(path, notebook);
                parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(check) ? $"{path}: not clean" : $"{path}: cleaned");
            }
            return parsed.GetValue(check) && unclean > 0 ? ExitCode.Failure : ExitCode.Ok;
        });
        return command;
    }
}
