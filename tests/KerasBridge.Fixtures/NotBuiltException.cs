namespace KerasBridge.Fixtures;

/// <summary>Thrown by a replayer where a case names something that the library does not have at all.</summary>
public sealed class NotBuiltException(string name) : Exception(name);
