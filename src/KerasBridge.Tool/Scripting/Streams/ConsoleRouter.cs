using System.Runtime.CompilerServices;
using KerasBridge.Engine;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>Puts readers and writers in place of the console's that tell cells from the rest of the process.</summary>
internal static class ConsoleRouter
{
    private static readonly Lock s_lock = new();
    private static bool s_installed;

    /// <summary>Does so once. It stays: what outlives a session still finds its output.</summary>
    public static void Install()
    {
        lock (s_lock)
        {
            if (s_installed) return;
            s_installed = true;
            // The library takes the writer that it finds first for the terminal.
            RuntimeHelpers.RunClassConstructor(typeof(KerasConsole).TypeHandle);
            Console.SetOut(new RoutedWriter(Console.Out, isError: false));
            Console.SetError(new RoutedWriter(Console.Error, isError: true));
            Console.SetIn(new RoutedReader());
            NotebookHost.Current = new CellHost();
        }
    }
}
