using System.CommandLine;

namespace KerasBridge.Tool;

/// <summary>The <c>kerasbridge</c> command. Each file in <c>Commands</c> makes one of its subcommands.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Runs and converts C# notebooks with KerasBridge, Keras for .NET, and is a Jupyter kernel for them.");
        return root.Parse(args).Invoke();
    }
}
