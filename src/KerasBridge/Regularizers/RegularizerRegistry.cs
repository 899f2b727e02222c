using KerasBridge.Numpy;

namespace KerasBridge.Regularizers;

/// <summary>The regularizers that can be named by a string.</summary>
internal static class RegularizerRegistry
{
    private static readonly Dictionary<string, Func<Regularizer>> Known = [];

    /// <summary>The object of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Regularizer Get(string name) => Known.TryGetValue(name, out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret regularizer identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");
}
