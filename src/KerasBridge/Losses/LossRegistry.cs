using KerasBridge.Numpy;

namespace KerasBridge.Losses;

/// <summary>The losses that can be named by a string.</summary>
internal static class LossRegistry
{
    private static readonly Dictionary<string, Func<Loss>> Known = [];

    /// <summary>A loss of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Loss Get(string name) => Known.TryGetValue(name, out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret loss identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");

    /// <summary>The name of a function.</summary>
    public static string NameOf(LossFunction function) => function.Method.Name;
}
