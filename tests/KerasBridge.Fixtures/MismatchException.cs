namespace KerasBridge.Fixtures;

/// <summary>Thrown where a number, shape or text is not what the case says.</summary>
public sealed class MismatchException(string message) : Exception(message);
