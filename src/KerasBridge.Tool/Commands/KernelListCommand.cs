using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge kernel list</c>.</summary>
internal static class KernelListCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("list", "Lists the kernels that Jupyter knows.");
        command.SetAction(parsed =>
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var folder in KernelFolders.All().Where(Directory.Exists).SelectMany(folder => Directory.GetDirectories(folder).Order()))
            {
                // A name that comes again further down the list is hidden by the first.
                if (KernelSpec.DisplayName(folder) is { } shown && seen.Add(Path.GetFileName(folder)))
                    parsed.InvocationConfiguration.Output.WriteLine($"{Path.GetFileName(folder),-20} {shown,-28} {folder}");
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
