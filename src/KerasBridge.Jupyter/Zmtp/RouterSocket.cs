using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>Receives messages from many peers, each with its identity before it, and answers by identity.</summary>
internal sealed class RouterSocket(IPEndPoint address, ZmtpOptions options, Action<string> log, Func<byte[], byte[][], ValueTask> onMessage)
    : ZmtpSocket(ZmtpSocketType.Router, address, options, log)
{
    private readonly ConcurrentDictionary<string, ZmtpPeer> _byIdentity = new();
    private int _generated;

    /// <summary>Whether a peer of that identity is connected.</summary>
    public bool Knows(byte[] identity) => _byIdentity.ContainsKey(Key(identity));

    /// <summary>Sends a message to one peer; false: it is not connected, or its queue is full.</summary>
    public bool Send(byte[] identity, IReadOnlyList<byte[]> message) => _byIdentity.TryGetValue(Key(identity), out var peer) && peer.Send(message, TimeSpan.Zero);

    /// <inheritdoc/>
    protected override void OnJoined(ZmtpPeer peer)
    {
        if (peer.Identity.Length == 0)
        {
            peer.Identity = new byte[5];
            BinaryPrimitives.WriteInt32BigEndian(peer.Identity.AsSpan(1), Interlocked.Increment(ref _generated));
        }

        // A client that connects anew takes its identity over from the connection that it lost.
        _byIdentity[Key(peer.Identity)] = peer;
    }

    /// <inheritdoc/>
    protected override void OnLeft(ZmtpPeer peer) => _byIdentity.TryRemove(new KeyValuePair<string, ZmtpPeer>(Key(peer.Identity), peer));

    /// <inheritdoc/>
    protected override ValueTask OnMessage(ZmtpPeer peer, byte[][] message) => onMessage(peer.Identity, message);

    private static string Key(byte[] identity) => Convert.ToHexString(identity);
}
