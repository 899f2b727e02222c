namespace KerasBridge.Jupyter.Messages;

/// <summary>The header of a Jupyter message.</summary>
/// <param name="Id">Its own name, unique.</param>
/// <param name="Session">The client's session.</param>
/// <param name="Type">What it is, for example <c>execute_request</c>.</param>
/// <param name="Raw">The header as it came, which answers carry as their parent.</param>
internal sealed record MessageHeader(string Id, string Session, string Type, byte[] Raw)
{
    /// <summary>The parent of messages that answer nothing.</summary>
    public static MessageHeader None { get; } = new("", "", "", "{}"u8.ToArray());
}
