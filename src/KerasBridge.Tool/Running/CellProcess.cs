using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>Executes cells in a process of their own: one that ends it, never ends or floods it costs the run, not the runner.</summary>
internal sealed class CellProcess : ICellSession
{
    /// <summary>The hidden command that the process is started with.</summary>
    public const string CommandName = "cell-host";

    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly HostChannel _channel;
    private readonly RawStream _rawOut;
    private readonly RawStream _rawError;
    private volatile ICellOutput? _output;
    private bool _isOver;

    private CellProcess(Process process, Stream stream)
    {
        _process = process;
        _channel = new HostChannel(stream);
        _rawOut = new RawStream(process.StandardOutput.BaseStream, text => _output?.Out(text));
        _rawError = new RawStream(process.StandardError.BaseStream, text => _output?.Error(text));
    }

    /// <summary>Starts a process.</summary>
    /// <param name="folder">The folder that it works in.</param>
    /// <param name="environment">Variables that it gets besides those of this process.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public static async Task<CellProcess> Start(string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        // A pipe of its own: the standard streams belong to the cells. The name is short, since paths of sockets are.
        var name = $"kb{Guid.NewGuid():N}"[..18];
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var process = new Process { StartInfo = StartInfo(name, folder, environment) };
        try
        {
            process.Start();
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            await pipe.DisposeAsync();
            throw new ToolException($"The process that executes cells cannot be started: {error.Message}", error);
        }
        process.StandardInput.Close();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        giveUp.CancelAfter(s_start);
        try
        {
            var connected = pipe.WaitForConnectionAsync(giveUp.Token);
            if (await Task.WhenAny(connected, process.WaitForExitAsync(giveUp.Token)) != connected) throw new OperationCanceledException();
            await connected;
            var session = new CellProcess(process, pipe);
            if (await session._channel.Receive() is not { Type: HostMessageType.Ready }) throw new OperationCanceledException();
            return session;
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            Kill(process);
            throw new ToolException("The process that executes cells did not come up.", $"an answer within {s_start.TotalSeconds:0} seconds", process.HasExited ? $"its end, with exit code {process.ExitCode}" : "none");
        }
        finally
        {
            if (cancellation.IsCancellationRequested) Kill(process);
        }
    }

    public async Task<CellEnd> Execute(string code, string? name, ICellOutput output, TimeSpan? timeout, CancellationToken interrupt)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        _output = output;
        using var late = new CancellationTokenSource();
        var ended = Receive(output);
        try
        {
            _channel.Send(new(HostMessageType.Execute, code, name));
        }
        catch (IOException)
        {
            // It has died since the last cell: what it sent is still to be read, then comes the end.
        }
        if (timeout is { } longest) late.CancelAfter(longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, interrupt);
        try
        {
            await ended.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return await Stop(ended, interrupt.IsCancellationRequested ? CellEndKind.Interrupted : CellEndKind.TimedOut);
        }
        if (await ended is { } done)
        {
            await Task.WhenAll(_rawOut.WaitForMark(s_patience), _rawError.WaitForMark(s_patience));
            _output = null;
            return new CellEnd(CellEndKind.Done, done.Error);
        }
        return await Died();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isOver)
        {
            try
            {
                _channel.Send(new(HostMessageType.Shutdown));
                await _process.WaitForExitAsync().WaitAsync(s_patience);
            }
            catch (Exception error) when (error is IOException or TimeoutException)
            {
                // Then without its consent.
            }
        }
        Kill(_process);
        _channel.Dispose();
        _process.Dispose();
    }

    /// <summary>Asks the cell to stop, and ends its process if it does not, and with it those that it has started.</summary>
    private async Task<CellEnd> Stop(Task<HostMessage?> ended, CellEndKind kind)
    {
        _isOver = true;
        CellError? error = null;
        try
        {
            _channel.Send(new(HostMessageType.Interrupt));
            error = (await ended.WaitAsync(s_patience))?.Error;
        }
        catch (Exception failure) when (failure is IOException or TimeoutException)
        {
            // It does not listen.
        }
        Kill(_process);
        await Drain();
        return new CellEnd(kind, error);
    }

    private async Task<CellEnd> Died()
    {
        _isOver = true;
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(s_patience));
        // Closing the connection without ending counts as dying too.
        var exit = _process.HasExited ? _process.ExitCode : (int?)null;
        Kill(_process);
        await Drain();
        return new CellEnd(CellEndKind.Died, ExitCode: exit);
    }

    /// <summary>Waits for the last words. Programs that a cell has started may hold the streams open: not for ever.</summary>
    private async Task Drain()
    {
        await Task.WhenAny(Task.WhenAll(_rawOut.Completion, _rawError.Completion), Task.Delay(s_patience));
        _output = null;
    }

    /// <summary>Hands on what the cell shows, until it has ended; null: the process has.</summary>
    private async Task<HostMessage?> Receive(ICellOutput output)
    {
        while (await _channel.Receive() is { } message)
        {
            switch (message.Type)
            {
                case HostMessageType.Out: output.Out(message.Text ?? ""); break;
                case HostMessageType.Error: output.Error(message.Text ?? ""); break;
                case HostMessageType.Display: output.Display(message.Data ?? new Dictionary<string, string>(), message.Name, message.Flag); break;
                case HostMessageType.Result: output.Result(message.Data ?? new Dictionary<string, string>()); break;
                case HostMessageType.Clear: output.Clear(message.Flag); break;
                case HostMessageType.Done: return message;
            }
        }
        return null;
    }

    private static ProcessStartInfo StartInfo(string pipe, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var (program, first) = Self();
        var info = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[.. first, CommandName, pipe]) info.ArgumentList.Add(argument);
        foreach (var (key, value) in environment) info.Environment[key] = value;
        return info;
    }

    /// <summary>This program once more: its own executable, or the host that runs its assembly.</summary>
    private static (string Program, string[] Arguments) Self()
    {
        var assembly = typeof(CellProcess).Assembly.Location;
        var running = Environment.ProcessPath ?? "dotnet";
        if (Path.GetFileNameWithoutExtension(running) == Path.GetFileNameWithoutExtension(assembly)) return (running, []);
        var host = Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return (host, ["exec", assembly]);
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended in the meantime.
        }
    }
}
