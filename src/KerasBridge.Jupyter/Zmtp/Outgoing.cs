namespace KerasBridge.Jupyter.Zmtp;

/// <summary>What waits to be sent to a peer: a message's frames, or a command's body.</summary>
/// <param name="Frames">The frames.</param>
/// <param name="Command">The command; null: it is a message.</param>
internal readonly record struct Outgoing(IReadOnlyList<byte[]> Frames, Command? Command = null);
