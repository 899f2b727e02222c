using System.CommandLine;
using KerasBridge.Engine;
using KerasBridge.Tool.Commands;

namespace KerasBridge.Tool;

/// <summary>The <c>kerasbridge</c> command. Each file in <c>Commands</c> makes one of its subcommands.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        // Cells print what Windows shows only when asked to.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) WindowsTerminal.Prepare();
        return CommandInvoker.Invoke(args, Console.Out, Console.Error);
    }

    /// <summary>The command with all that it can do.</summary>
    public static RootCommand CreateRoot() => new("Runs and converts C# notebooks with KerasBridge, Keras for .NET, and is a Jupyter kernel for them.")
    {
        CellHostCommand.Create(),
        DataCommand.Create(),
        InfoCommand.Create(),
        KernelCommand.Create(),
        NotebookCommand.Create(),
        RunCommand.Create(),
    };
}
