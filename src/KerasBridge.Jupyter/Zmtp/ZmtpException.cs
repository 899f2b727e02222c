namespace KerasBridge.Jupyter.Zmtp;

/// <summary>A peer does not keep to ZMTP, or wants what is not offered. It ends that peer's connection, and nothing else.</summary>
/// <param name="message">What was expected and what came.</param>
internal sealed class ZmtpException(string message) : Exception(message);
