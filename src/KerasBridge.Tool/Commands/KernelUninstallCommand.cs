using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge kernel uninstall</c>.</summary>
internal static class KernelUninstallCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var place = new KernelPlace();
        var name = new Option<string>("--name") { Description = "The kernel's name.", DefaultValueFactory = _ => KernelSpec.DefaultName };
        var command = new Command("uninstall", "Makes Jupyter forget the kernel.");
        place.AddTo(command);
        command.Options.Add(name);
        command.SetAction(parsed =>
        {
            KernelSpec.CheckName(parsed.GetRequiredValue(name));
            var folder = Path.Combine(place.Folder(parsed), parsed.GetRequiredValue(name));
            KernelSpec.Remove(folder);
            parsed.InvocationConfiguration.Output.WriteLine($"Removed {folder}");
            return ExitCode.Ok;
        });
        return command;
    }
}
