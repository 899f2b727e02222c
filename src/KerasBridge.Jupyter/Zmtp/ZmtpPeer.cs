using System.Net.Sockets;
using System.Text;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>One connection: its handshake, what comes in, what goes out.</summary>
internal sealed class ZmtpPeer : IDisposable
{
    private static readonly byte[] PingName = "PING"u8.ToArray();

    private readonly Socket _socket;
    private readonly FrameReader _reader;
    private readonly FrameWriter _writer;
    private readonly ZmtpOptions _options;
    private readonly SendQueue _queue;

    /// <summary>Takes over an accepted connection.</summary>
    public ZmtpPeer(Socket socket, ZmtpOptions options)
    {
        _socket = socket;
        _options = options;
        // Messages are small and each is waited for.
        socket.NoDelay = true;
        var stream = new NetworkStream(socket, ownsSocket: false);
        _reader = new FrameReader(stream, options.MaxMessageBytes);
        _writer = new FrameWriter(stream);
        _queue = new SendQueue(options.SendQueueBytes);
    }

    /// <summary>The name under which a ROUTER answers it; empty: it gave none.</summary>
    public byte[] Identity { get; set; } = [];

    /// <summary>What it wants to hear from a PUB.</summary>
    public Subscriptions Subscriptions { get; } = new();

    /// <summary>Exchanges greetings and READY.</summary>
    /// <exception cref="ZmtpException">The peer speaks something else, or wants what is not offered.</exception>
    public async Task Handshake(ZmtpSocketType type, CancellationToken cancel)
    {
        // A peer of an older version waits for the whole greeting; so it goes out at once.
        await _socket.SendAsync(Greeting.Ours(), cancel).ConfigureAwait(false);
        (await _reader.ReadGreeting(cancel).ConfigureAwait(false)).RequireNull();
        await _writer.Write(Command.Ready(type), cancel).ConfigureAwait(false);
        await _writer.Flush(cancel).ConfigureAwait(false);

        var frame = await _reader.ReadFrame(_options.MaxMessageBytes, cancel).ConfigureAwait(false);
        if (!frame.IsCommand) throw new ZmtpException("the peer sent a message before READY");
        var command = Command.Parse(frame.Body);
        if (command.Name != "READY") throw new ZmtpException($"the peer sent the command {Shown(command.Name)}; expected READY");
        var properties = command.Properties();
        var peerType = properties.TryGetValue("Socket-Type", out var value) ? Encoding.Latin1.GetString(value) : "";
        if (!type.Accepts(peerType)) await Refuse($"a {Shown(peerType)} socket cannot talk to {type.WireName()}", cancel).ConfigureAwait(false);
        if (!properties.TryGetValue("Identity", out var identity)) return;
        // Identities that begin with 0 are those that a ROUTER makes itself.
        if (identity.Length > byte.MaxValue || (identity.Length > 0 && identity[0] == 0)) await Refuse("an identity must have 0 to 255 bytes and not begin with 0", cancel).ConfigureAwait(false);
        Identity = identity;
    }

    /// <summary>Reads messages until the connection ends.</summary>
    /// <param name="onMessage">Takes a message; while it does, nothing more is read from this peer.</param>
    /// <param name="onCommand">Takes a command other than PING.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task Receive(Func<ZmtpPeer, byte[][], ValueTask> onMessage, Action<ZmtpPeer, Command> onCommand, CancellationToken cancel)
    {
        var message = new List<byte[]>();
        var bytes = 0L;
        while (true)
        {
            var frame = await _reader.ReadFrame(_options.MaxMessageBytes - bytes, cancel).ConfigureAwait(false);
            if (frame.IsCommand)
            {
                var command = Command.Parse(frame.Body);
                if (command.Name == "PING") Pong(command);
                else onCommand(this, command);
                continue;
            }

            message.Add(frame.Body);
            bytes += frame.Body.Length;
            if (message.Count > _options.MaxFrames) throw new ZmtpException($"a message has more than {_options.MaxFrames} frames");
            if (frame.More) continue;
            byte[][] whole = [.. message];
            message.Clear();
            bytes = 0;
            await onMessage(this, whole).ConfigureAwait(false);
        }
    }

    /// <summary>Puts a message into the queue; false: it was dropped.</summary>
    public bool Send(IReadOnlyList<byte[]> message, TimeSpan patience) => _queue.Offer(new Outgoing(message), patience);

    /// <summary>Sends what is in the queue until it is closed.</summary>
    public async Task SendQueued(CancellationToken cancel)
    {
        try
        {
            while (await _queue.Wait(cancel).ConfigureAwait(false))
            {
                while (_queue.TryTake(out var item))
                {
                    if (item.Command is { } command) await _writer.Write(command, cancel).ConfigureAwait(false);
                    else await _writer.Write(item.Frames, cancel).ConfigureAwait(false);
                    _queue.Sent(item);
                }

                await _writer.Flush(cancel).ConfigureAwait(false);
            }

            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The peer is gone: whoever reads from it sees that too.
            _queue.Close();
            _socket.Dispose();
        }
    }

    /// <summary>Takes nothing more to send; what is in the queue still goes out.</summary>
    public void Finish() => _queue.Close();

    /// <summary>Ends the connection at once.</summary>
    public void Dispose()
    {
        _queue.Close();
        _socket.Dispose();
    }

    private async Task Refuse(string reason, CancellationToken cancel)
    {
        await _writer.Write(Command.Error(reason), cancel).ConfigureAwait(false);
        await _writer.Flush(cancel).ConfigureAwait(false);
        throw new ZmtpException(reason);
    }

    // PING of ZMTP 3.1: two bytes of patience, then up to 16 bytes that come back.
    private void Pong(Command ping)
    {
        if (ping.Data.Length < 2) throw new ZmtpException("a PING has no time to live");
        byte[] body = ping.Data[2..Math.Min(ping.Data.Length, 18)];
        _queue.Offer(new Outgoing([PingName, body], new Command("PONG", body)), TimeSpan.Zero);
    }

    private static string Shown(string name) => name.Length <= 32 && name.All(c => c is > ' ' and <= '~') ? $"'{name}'" : "with an unreadable name";
}
