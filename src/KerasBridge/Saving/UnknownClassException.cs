namespace KerasBridge.Saving;

/// <summary>A configuration names a class that there is not.</summary>
internal sealed class UnknownClassException(string name, string message) : ArgumentException(message)
{
    /// <summary>The name: <c>Nope</c>, or <c>Dense.units</c> for an argument that a class does not have.</summary>
    public string Name { get; } = name;
}
