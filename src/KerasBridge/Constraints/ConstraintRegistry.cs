using KerasBridge.Numpy;

namespace KerasBridge.Constraints;

/// <summary>The constraints that can be named by a string.</summary>
internal static class ConstraintRegistry
{
    private static readonly Dictionary<string, Func<Constraint>> Known = [];

    /// <summary>The object of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Constraint Get(string name) => Known.TryGetValue(name, out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret constraint identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");
}
