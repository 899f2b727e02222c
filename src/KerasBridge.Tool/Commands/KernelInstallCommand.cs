using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge kernel install</c>.</summary>
internal static class KernelInstallCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var place = new KernelPlace();
        var name = new Option<string>("--name") { Description = "The kernel's name.", DefaultValueFactory = _ => KernelSpec.DefaultName };
        var displayName = new Option<string>("--display-name") { Description = "What people see in a list of kernels.", DefaultValueFactory = _ => KernelSpec.DefaultDisplayName };
        var command = new Command("install", "Makes Jupyter know the kernel. Do so again after moving or updating the command.");
        place.AddTo(command);
        command.Options.Add(name);
        command.Options.Add(displayName);
        command.SetAction(parsed =>
        {
            KernelSpec.CheckName(parsed.GetRequiredValue(name));
            var folder = Path.Combine(place.Folder(parsed), parsed.GetRequiredValue(name));
            KernelSpec.Write(folder, parsed.GetRequiredValue(displayName), KernelSpec.Launcher());
            parsed.InvocationConfiguration.Output.WriteLine($"Installed the kernel '{parsed.GetRequiredValue(displayName)}' in {folder}");
            return ExitCode.Ok;
        });
        return command;
    }
}
