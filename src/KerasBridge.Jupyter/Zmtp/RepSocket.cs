using System.Net;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>Answers each request with the request itself: the heartbeat, by which clients see that the kernel lives.</summary>
internal sealed class RepSocket(IPEndPoint address, ZmtpOptions options, Action<string> log)
    : ZmtpSocket(ZmtpSocketType.Rep, address, options with { MaxMessageBytes = MaxBeatBytes }, log)
{
    private const int MaxBeatBytes = 1 << 16;

    /// <inheritdoc/>
    protected override ValueTask OnMessage(ZmtpPeer peer, byte[][] message)
    {
        // A REQ's envelope (an empty frame first) goes back as it came.
        peer.Send(message, TimeSpan.Zero);
        return ValueTask.CompletedTask;
    }
}
