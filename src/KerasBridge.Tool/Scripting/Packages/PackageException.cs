namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>Packages cannot be restored.</summary>
/// <param name="message">Which, and why.</param>
internal sealed class PackageException(string message) : Exception(message);
