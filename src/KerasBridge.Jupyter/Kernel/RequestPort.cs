using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using KerasBridge.Jupyter.Messages;
using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>A port of requests: what comes and is rightly signed waits here until the kernel takes it.</summary>
internal sealed class RequestPort : IAsyncDisposable
{
    private const int Capacity = 4096;

    private readonly Channel<Request> _requests = Channel.CreateBounded<Request>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly MessageCodec _codec;
    private readonly Action<string> _log;
    private int _refused;

    /// <summary>Binds the port.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="options">The socket's limits.</param>
    /// <param name="codec">Reads and checks messages, writes and signs them.</param>
    /// <param name="log">Takes what the kernel's operator should know.</param>
    public RequestPort(IPEndPoint address, ZmtpOptions options, MessageCodec codec, Action<string> log)
    {
        _codec = codec;
        _log = log;
        Socket = new RouterSocket(address, options, log, Receive);
    }

    /// <summary>The socket.</summary>
    public RouterSocket Socket { get; }

    /// <summary>How many messages were refused: not signed, wrongly signed, sent a second time, or no Jupyter messages.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>The requests, in the order in which they came.</summary>
    public IAsyncEnumerable<Request> Requests(CancellationToken cancel) => _requests.Reader.ReadAllAsync(cancel);

    /// <summary>Answers a request.</summary>
    public void Reply(Request request, string type, JsonObject content) =>
        Socket.Send(request.Identities[0], _codec.Write(request.Identities.Skip(1), type, request.Header, content));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Socket.DisposeAsync();

    private ValueTask Receive(byte[] sender, byte[][] frames)
    {
        try
        {
            // With the queue full this waits, and with it the client.
            return _requests.Writer.WriteAsync(_codec.Read(sender, frames));
        }
        catch (MessageException e)
        {
            // Told once: whoever floods a port with such messages is not to fill the log too.
            if (Interlocked.Increment(ref _refused) == 1) _log($"port {Socket.Address.Port}: {e.Message}; it was ignored, and further such messages will be");
            return ValueTask.CompletedTask;
        }
    }
}
