using System.CommandLine;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge notebook convert</c>.</summary>
internal static class NotebookConvertCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The notebook: .ipynb, or .cs or .csx, with // %% cells or as one cell." };
        var output = new Option<string>("--output", "-o") { Description = "Where to write it; the ending says what: .ipynb, .cs or .csx (// %% cells), .html (one page, with its outputs), .md (with pictures in a folder beside it).", Required = true, HelpName = "OUT" };
        var command = new Command("convert",
            "Converts a notebook between .ipynb and .cs, or to HTML or Markdown. Texts and tags survive .ipynb to .cs and back; outputs have no place in a .cs file. HTML that cells have shown is put into the page with its scripts: convert only notebooks that you would run.")
        {
            file, output,
        };
        command.SetAction(parsed =>
        {
            var (path, target) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(output));
            if (Path.GetFullPath(path) == Path.GetFullPath(target)) throw new ToolException("A notebook cannot be converted onto itself.", "an --output that is another file", target);
            var notebook = NotebookSource.Read(path);
            if (Path.GetExtension(target).ToLowerInvariant() is ".cs" or ".csx")
            {
                NotebookLanguage.RequireCSharp(notebook, path);
                foreach (var number in Enumerable.Range(1, notebook.Cells.Count).Where(i => notebook.Cells[i - 1].Others["attachments"] is System.Text.Json.Nodes.JsonObject { Count: > 0 }))
                    parsed.InvocationConfiguration.Error.WriteLine($"warning: The pictures attached to cell {number} have no place in a C# file: they are left out.");
            }
            NotebookTarget.Write(notebook, target, path, NotebookTarget.Endings);
            return ExitCode.Ok;
        });
        return command;
    }
}
