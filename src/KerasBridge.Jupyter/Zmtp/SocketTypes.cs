namespace KerasBridge.Jupyter.Zmtp;

/// <summary>What socket types are called on the wire, and which may talk to which.</summary>
internal static class SocketTypes
{
    /// <summary>The name in READY's <c>Socket-Type</c>.</summary>
    public static string WireName(this ZmtpSocketType type) => type switch
    {
        ZmtpSocketType.Router => "ROUTER",
        ZmtpSocketType.Pub => "PUB",
        _ => "REP",
    };

    /// <summary>Whether a peer of that type may connect (ZMTP 3.0, "Socket-Type").</summary>
    public static bool Accepts(this ZmtpSocketType type, string peer) => type switch
    {
        ZmtpSocketType.Router => peer is "REQ" or "DEALER" or "ROUTER",
        ZmtpSocketType.Pub => peer is "SUB" or "XSUB",
        _ => peer is "REQ" or "DEALER",
    };
}
