namespace KerasBridge.Jupyter.Kernel;

/// <summary>A kernel cannot start: its connection file is wrong, or a port is taken.</summary>
/// <param name="message">What was expected and what was found.</param>
public sealed class KernelStartException(string message) : Exception(message);
