using System.Runtime.InteropServices;
using System.Text;

namespace KerasBridge.Engine;

/// <summary>Brings a Windows console to what terminals elsewhere do by themselves: UTF-8 text and ANSI codes.</summary>
internal static partial class WindowsTerminal
{
    private const int StandardOutput = -11;
    private const uint EnableVirtualTerminalProcessing = 4;

    /// <summary>Switches both on; a console that refuses stays as it is.</summary>
    public static void Prepare()
    {
        try
        {
            Console.OutputEncoding = Encoding.UTF8;
            var handle = GetStdHandle(StandardOutput);
            if (GetConsoleMode(handle, out var mode)) SetConsoleMode(handle, mode | EnableVirtualTerminalProcessing);
        }
        catch (IOException)
        {
            // No console after all: the text still arrives, without colours.
        }
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
