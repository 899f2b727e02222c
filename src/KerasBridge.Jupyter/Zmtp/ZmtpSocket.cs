using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>
/// A bound socket, which serves many peers at once without a thread for any. Whatever a peer does ends at most its own connection.
/// </summary>
internal abstract class ZmtpSocket : IAsyncDisposable
{
    private const int MaxLogged = 20;

    private readonly ZmtpSocketType _type;
    private readonly Socket _listener;
    private readonly Action<string> _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<ZmtpPeer, Task> _peers = new();
    private int _count;
    private int _logged;

    /// <summary>Binds the socket; peers are served from <see cref="Start"/> on.</summary>
    /// <exception cref="SocketException">The address is in use, or not of this machine.</exception>
    protected ZmtpSocket(ZmtpSocketType type, IPEndPoint address, ZmtpOptions options, Action<string> log)
    {
        _type = type;
        Options = options;
        _log = log;
        _listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows()) _listener.ExclusiveAddressUse = true;
            _listener.Bind(address);
            _listener.Listen(128);
            Address = (IPEndPoint)_listener.LocalEndPoint!;
        }
        catch
        {
            _listener.Dispose();
            throw;
        }
    }

    /// <summary>The address that peers connect to.</summary>
    public IPEndPoint Address { get; }

    /// <summary>How many peers are connected now, those in their handshake included.</summary>
    public int PeerCount => Volatile.Read(ref _count);

    /// <summary>The limits.</summary>
    protected ZmtpOptions Options { get; }

    /// <summary>The peers whose handshake is over.</summary>
    protected IEnumerable<ZmtpPeer> Peers => _peers.Select(entry => entry.Key);

    /// <summary>Begins to serve peers.</summary>
    public void Start() => _ = Accept();

    /// <summary>Sends what waits, for at most that time, then closes all connections.</summary>
    public async Task Close(TimeSpan linger)
    {
        _listener.Dispose();
        foreach (var peer in Peers) peer.Finish();
        await Task.WhenAny(Task.WhenAll(_peers.Values), Task.Delay(linger)).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var peer in Peers) peer.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Close(TimeSpan.Zero).ConfigureAwait(false);

    /// <summary>A peer has ended its handshake.</summary>
    protected virtual void OnJoined(ZmtpPeer peer)
    {
    }

    /// <summary>A peer is gone.</summary>
    protected virtual void OnLeft(ZmtpPeer peer)
    {
    }

    /// <summary>A message came. Until it is dealt with, nothing more is read from that peer.</summary>
    protected abstract ValueTask OnMessage(ZmtpPeer peer, byte[][] message);

    /// <summary>A command came; those that are not known are ignored, as the protocol says.</summary>
    protected virtual void OnCommand(ZmtpPeer peer, Command command)
    {
    }

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                var socket = await _listener.AcceptAsync(_stop.Token).ConfigureAwait(false);
                if (Interlocked.Increment(ref _count) > Options.MaxPeers)
                {
                    Interlocked.Decrement(ref _count);
                    socket.Dispose();
                    Log($"more than {Options.MaxPeers} connections; one was turned away");
                    continue;
                }

                _ = Serve(socket);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException || _stop.IsCancellationRequested)
            {
                return;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.OperationAborted)
            {
                return;
            }
            catch (SocketException)
            {
                // That one connection failed, or there are too many open files: others may come.
                await Task.Delay(20).ConfigureAwait(false);
            }
        }
    }

    private async Task Serve(Socket socket)
    {
        ZmtpPeer? peer = null;
        try
        {
            peer = new ZmtpPeer(socket, Options);
            using (var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token))
            {
                patience.CancelAfter(Options.HandshakeTimeout);
                await peer.Handshake(_type, patience.Token).ConfigureAwait(false);
            }

            _peers[peer] = peer.SendQueued(_stop.Token);
            OnJoined(peer);
            await peer.Receive(OnMessage, OnCommand, _stop.Token).ConfigureAwait(false);
        }
        catch (ZmtpException e)
        {
            Log(e.Message);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            Log($"a peer did not end its handshake within {Options.HandshakeTimeout.TotalSeconds:0.#} s");
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The peer went away, as peers do.
        }
        catch (Exception e)
        {
            // A mistake of our own must not end the kernel either, but should be seen.
            Log($"a connection was closed by an error: {e}");
        }
        finally
        {
            if (peer is not null && _peers.TryRemove(peer, out _)) OnLeft(peer);
            peer?.Dispose();
            socket.Dispose();
            Interlocked.Decrement(ref _count);
        }
    }

    private void Log(string what)
    {
        // A peer that comes again and again fills no log.
        var logged = Interlocked.Increment(ref _logged);
        if (logged <= MaxLogged) _log($"port {Address.Port} ({_type.WireName()}): {what}{(logged == MaxLogged ? " (further such events are not logged)" : "")}");
    }
}
