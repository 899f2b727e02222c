using KerasBridge.Numpy;

namespace KerasBridge.Initializers;

/// <summary>The initializers that can be named by a string.</summary>
internal static class InitializerRegistry
{
    private static readonly Dictionary<string, Func<Initializer>> Known = [];

    /// <summary>A new initializer of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Initializer Get(string name) => Known.TryGetValue(name, out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret initializer identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");
}
