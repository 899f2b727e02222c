using System.Net;
using System.Net.Sockets;
using KerasBridge.Jupyter.Messages;
using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>The five bound ports of a kernel.</summary>
internal sealed class KernelPorts : IAsyncDisposable
{
    private readonly List<ZmtpSocket> _sockets = [];

    /// <summary>Binds all ports, or none.</summary>
    /// <exception cref="KernelStartException">A port is taken, or the address is not of this machine.</exception>
    public KernelPorts(ConnectionInfo connection, MessageCodec codec, ZmtpOptions options, Action<string> log)
    {
        try
        {
            Shell = Bind("shell_port", connection.ShellPort, address => new RequestPort(address, options, codec, log), port => port.Socket);
            Control = Bind("control_port", connection.ControlPort, address => new RequestPort(address, options, codec, log), port => port.Socket);
            Stdin = Bind("stdin_port", connection.StdinPort, address => new RequestPort(address, options, codec, log), port => port.Socket);
            IoPub = Bind("iopub_port", connection.IoPubPort, address => new PubSocket(address, options, log), socket => socket);
            Heartbeat = Bind("hb_port", connection.HeartbeatPort, address => new RepSocket(address, options, log), socket => socket);
        }
        catch
        {
            foreach (var socket in _sockets) _ = socket.DisposeAsync();
            throw;
        }

        T Bind<T>(string name, int port, Func<IPEndPoint, T> make, Func<T, ZmtpSocket> socketOf)
        {
            try
            {
                var made = make(new IPEndPoint(connection.Address, port));
                _sockets.Add(socketOf(made));
                return made;
            }
            catch (SocketException e)
            {
                throw new KernelStartException(e.SocketErrorCode == SocketError.AddressAlreadyInUse
                    ? $"The port {port} ({name}) of {connection.Address} is in use. Expected a free port: another kernel may still run with the same connection file."
                    : $"The port {port} ({name}) of {connection.Address} cannot be listened on: {e.Message}.");
            }
        }
    }

    /// <summary>Requests.</summary>
    public RequestPort Shell { get; }

    /// <summary>Interrupts and shutdown, served while a cell runs.</summary>
    public RequestPort Control { get; }

    /// <summary>Answers to questions that cells ask.</summary>
    public RequestPort Stdin { get; }

    /// <summary>Outputs, for all clients.</summary>
    public PubSocket IoPub { get; }

    /// <summary>The heartbeat.</summary>
    public RepSocket Heartbeat { get; }

    /// <summary>Begins to serve clients.</summary>
    public void Start()
    {
        foreach (var socket in _sockets) socket.Start();
    }

    /// <summary>Sends what waits, for at most that time, then closes everything.</summary>
    public Task Close(TimeSpan linger) => Task.WhenAll(_sockets.Select(socket => socket.Close(linger)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Close(TimeSpan.Zero).ConfigureAwait(false);
}
