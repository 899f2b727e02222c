using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge kernel</c>: makes Jupyter know the kernel, and is the kernel that Jupyter starts.</summary>
internal static class KernelCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("kernel", "Runs notebooks in Jupyter, JupyterLab and VS Code.")
    {
        KernelInstallCommand.Create(),
        KernelListCommand.Create(),
        KernelStartCommand.Create(),
        KernelUninstallCommand.Create(),
    };
}
