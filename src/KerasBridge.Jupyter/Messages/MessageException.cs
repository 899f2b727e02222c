namespace KerasBridge.Jupyter.Messages;

/// <summary>A message is not what the Jupyter protocol says.</summary>
/// <param name="message">What was expected and what came.</param>
internal sealed class MessageException(string message) : Exception(message);
