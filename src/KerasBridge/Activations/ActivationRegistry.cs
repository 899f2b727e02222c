using KerasBridge.Numpy;

namespace KerasBridge.Activations;

/// <summary>The activations that can be named by a string.</summary>
internal static class ActivationRegistry
{
    private static readonly Dictionary<string, Activation> Known = new()
    {
        ["linear"] = new("linear", x => x),
    };

    /// <summary>The activation of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Activation Get(string name) => Known.TryGetValue(name, out var activation)
        ? activation
        : throw new ArgumentException($"Could not interpret activation function identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");

    /// <summary>The activation of a function: a known one keeps its name.</summary>
    public static Activation Of(ActivationFunction function) => new(function.Method.Name, function);
}
