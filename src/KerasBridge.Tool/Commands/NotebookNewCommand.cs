using System.CommandLine;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge notebook new</c>.</summary>
internal static class NotebookNewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The notebook to make: .ipynb, or .cs with // %% cells." };
        var template = new Option<string>("--template", "-t") { Description = "What it holds.", DefaultValueFactory = _ => "empty", HelpName = string.Join('|', NotebookTemplate.Names) };
        template.AcceptOnlyFromAmong(NotebookTemplate.Names);
        var force = new Option<bool>("--force") { Description = "Replaces a file that is there." };
        var command = new Command("new", "Makes a notebook to begin with.") { file, template, force };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (File.Exists(path) && !parsed.GetValue(force)) throw new ToolException($"The file {path} is there already; --force replaces it.", "a name that no file has", path);
            NotebookTarget.Write(NotebookTemplate.Create(parsed.GetRequiredValue(template)), path, path, [".ipynb", ".cs", ".csx"]);
            parsed.InvocationConfiguration.Output.WriteLine(path);
            return ExitCode.Ok;
        });
        return command;
    }
}
