namespace KerasBridge.Jupyter.Zmtp;

/// <summary>A frame: a part of a message, or a command.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="More">Whether further frames of the message follow.</param>
/// <param name="IsCommand">Whether it is a command.</param>
internal readonly record struct Frame(byte[] Body, bool More, bool IsCommand);
