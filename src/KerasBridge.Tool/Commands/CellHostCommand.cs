using System.CommandLine;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using KerasBridge.Tool.Running;
using KerasBridge.Tool.Scripting;

namespace KerasBridge.Tool.Commands;

/// <summary>The process that <c>kerasbridge run</c> executes cells in: not for users.</summary>
internal static class CellHostCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var pipe = new Argument<string>("PIPE") { Description = "The pipe to the runner." };
        var command = new Command(CellProcess.CommandName, "Executes cells for `kerasbridge run`.") { pipe };
        command.Hidden = true;
        command.SetAction(async (parsed, _) => await Serve(parsed.GetRequiredValue(pipe)));
        return command;
    }

    private static async Task<int> Serve(string name)
    {
        // Ctrl-C reaches all processes of a terminal; what it means for cells, the runner decides.
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var stream = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await stream.ConnectAsync(10_000);
        // Opened before any cell can put another writer or handle in their place.
        Stream[] raw = [Console.OpenStandardOutput(), Console.OpenStandardError()];
        var kernel = new CSharpKernel();
        // The compiler starts now, so that the time of the first cell is its own. (The kernel's own warming up is for people who type meanwhile.)
        kernel.NextCellName = "start";
        await kernel.Execute("_ = 0;", new ConsoleOutput(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        using var channel = new HostChannel(stream);
        // A cell that ends the process may have said why just before.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Flush(kernel);
        var server = new CellServer(channel, kernel, cell => kernel.NextCellName = cell, () => Mark(raw));
        var isDone = await Task.Run(server.Serve);
        // The runner is gone: a cell that still runs has nobody to run for.
        if (!isDone) Process.GetCurrentProcess().Kill();
        Environment.Exit(ExitCode.Ok);
        return ExitCode.Ok;
    }

    private static void Flush(CSharpKernel kernel)
    {
        try
        {
            kernel.Flush();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The runner is gone.
        }
    }

    private static void Mark(Stream[] streams)
    {
        foreach (var stream in streams)
        {
            try
            {
                stream.Write(Encoding.UTF8.GetBytes(RawStream.Mark));
                stream.Flush();
            }
            catch (Exception error) when (error is IOException or ObjectDisposedException)
            {
                // A cell has closed it: the runner does not wait for ever.
            }
        }
    }
}
