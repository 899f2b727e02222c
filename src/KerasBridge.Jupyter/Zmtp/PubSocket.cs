using System.Net;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>Sends each message to all peers that subscribed to a prefix of its first frame.</summary>
internal sealed class PubSocket(IPEndPoint address, ZmtpOptions options, Action<string> log)
    : ZmtpSocket(ZmtpSocketType.Pub, address, options with { MaxMessageBytes = MaxTopicBytes }, log)
{
    private const int MaxTopicBytes = 1 << 16;

    private long _dropped;

    /// <summary>How many messages were lost to subscribers that did not read.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>How many peers listen to anything.</summary>
    public int SubscriberCount => Peers.Count(peer => !peer.Subscriptions.IsEmpty);

    /// <summary>Sends a message. A subscriber that reads slowly is waited for a little, one that does not read loses it.</summary>
    public void Publish(IReadOnlyList<byte[]> message)
    {
        List<ZmtpPeer>? slow = null;
        foreach (var peer in Peers)
        {
            if (peer.Subscriptions.Wants(message[0]) && !peer.Send(message, TimeSpan.Zero)) (slow ??= []).Add(peer);
        }

        // Those who read are not kept waiting by those who do not.
        foreach (var peer in slow ?? [])
        {
            if (!peer.Send(message, Options.SendPatience)) Interlocked.Increment(ref _dropped);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask OnMessage(ZmtpPeer peer, byte[][] message)
    {
        // ZMTP 3.0: a message of one frame that begins with 1 subscribes, with 0 cancels.
        if (message is [[var kind and (0 or 1), ..]]) Change(peer, message[0][1..], kind == 1);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void OnCommand(ZmtpPeer peer, Command command)
    {
        // ZMTP 3.1 has commands for it.
        if (command.Name is "SUBSCRIBE" or "CANCEL") Change(peer, command.Data, command.Name == "SUBSCRIBE");
    }

    private static void Change(ZmtpPeer peer, byte[] topic, bool add)
    {
        if (add) peer.Subscriptions.Add(topic);
        else peer.Subscriptions.Remove(topic);
    }
}
