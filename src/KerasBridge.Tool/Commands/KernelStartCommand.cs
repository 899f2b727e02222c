using System.CommandLine;
using System.Runtime.InteropServices;
using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Running;
using KerasBridge.Tool.Scripting;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge kernel start</c>, which Jupyter calls.</summary>
internal static class KernelStartCommand
{
    // User code may block as many threads of the pool as it likes, and interrupts have to be heard all the same.
    private const int SpareThreads = 16;

    /// <summary>How long the session may take to end before the process ends without it.</summary>
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(1);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var option = new Option<string?>("--connection-file", "-f") { Description = "The file in which Jupyter says where to listen.", HelpName = "FILE" };
        var argument = new Argument<string?>("FILE") { Description = "The same.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("start", "Is the kernel: Jupyter starts it with a connection file. Ctrl+C interrupts the running cell.") { option, argument };
        command.Validators.Add(result =>
        {
            if (result.GetValue(option) is null == result.GetValue(argument) is null) result.AddError("One connection file is needed: --connection-file FILE.");
        });
        // Not as a task: the invoker would take Ctrl+C for the end of the command.
        command.SetAction(parsed => Run(parsed.GetValue(option) ?? parsed.GetValue(argument)!, parsed.InvocationConfiguration.Error).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> Run(string connectionFile, TextWriter log)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, SpareThreads), completions);
        using var stop = new CancellationTokenSource();
        try
        {
            var connection = ConnectionInfo.Load(connectionFile);
            var language = new CSharpKernel();
            await using var server = new KernelServer(connection, new LimitedKernel(language), new KernelOptions { Log = line => log.WriteLine($"kerasbridge kernel: {line}") });
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
            {
                context.Cancel = true;
                server.Interrupt();
            });
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
            {
                context.Cancel = true;
                stop.Cancel();
            });
            // A cell that ends the process may have said why just before.
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                Task.Run(language.Flush).Wait(s_timeToEnd);
                server.Ports.IoPub.Close(s_timeToEnd).Wait();
            };
            // A kernel whose client was killed would wait for ever.
            KernelParent.WhenGone(stop.Cancel);
            var running = server.Run(stop.Token);
            _ = Task.Factory.StartNew(language.WarmUp, TaskCreationOptions.LongRunning);
            await running.ConfigureAwait(false);
            // Code that does not stop ends with the process; it may hold what the end would wait for.
            await Task.WhenAny(Task.Run(() => language.DisposeAsync().AsTask()), Task.Delay(s_timeToEnd, CancellationToken.None)).ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (KernelStartException error)
        {
            throw new ToolException(error.Message, error);
        }
    }
}
