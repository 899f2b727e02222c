using System.Net;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>
/// A Jupyter kernel: it listens where its connection file says, and lets a language kernel execute what clients send. Requests are served in their order; those on the control port
/// while a cell runs.
/// </summary>
internal sealed partial class KernelServer : IAsyncDisposable
{
    private readonly ILanguageKernel _language;
    private readonly ConnectionInfo _connection;
    private readonly KernelOptions _options;
    private readonly KernelPorts _ports;
    private readonly IoPub _iopub;
    private readonly StdinChannel _stdin;
    private readonly History _history = new();
    private readonly Interrupts _interrupts = new();
    private readonly CellRunner _cells;
    private readonly TaskCompletionSource<bool> _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool? _stopping;
    private long _abortUntil = long.MinValue;

    /// <summary>Binds the ports.</summary>
    /// <exception cref="KernelStartException">A port is taken, or the address is not of this machine.</exception>
    public KernelServer(ConnectionInfo connection, ILanguageKernel language, KernelOptions? options = null)
    {
        _connection = connection;
        _language = language;
        _options = options ?? new KernelOptions();
        var codec = new MessageCodec(connection.Key);
        _ports = new KernelPorts(connection, codec, _options.Zmtp, _options.Log);
        _iopub = new IoPub(_ports.IoPub, codec);
        _stdin = new StdinChannel(codec, _ports.Stdin.Socket);
        _cells = new CellRunner(language, _iopub, _stdin, _interrupts, _history, _options);
    }

    /// <summary>The ports.</summary>
    public KernelPorts Ports => _ports;

    /// <summary>Serves clients until one of them asks the kernel to stop.</summary>
    /// <param name="cancel">Ends the kernel from outside.</param>
    /// <returns>Whether the client is going to start the kernel anew.</returns>
    public async Task<bool> Run(CancellationToken cancel = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var outside = cancel.Register(() => _shutdown.TrySetResult(false));
        if (_connection.Key.Length == 0 && !IPAddress.IsLoopback(_connection.Address))
            _options.Log($"the kernel listens on {_connection.Address} and its messages are not signed: whoever reaches it can execute code");
        _iopub.Status("starting", MessageHeader.None);
        _ports.Start();
        _ = Serve(_ports.Shell, stop.Token);
        _ = Serve(_ports.Control, stop.Token);
        _ = ServeStdin(stop.Token);
        var restart = await _shutdown.Task.ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        _interrupts.Interrupt();
        await _ports.Close(_options.Linger).ConfigureAwait(false);
        return restart;
    }

    /// <summary>Interrupts the running cell, as Ctrl+C does; false: none runs.</summary>
    public bool Interrupt() => _interrupts.Interrupt();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _shutdown.TrySetResult(false);
        await _ports.DisposeAsync().ConfigureAwait(false);
    }
}
