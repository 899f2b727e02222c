using KerasBridge.Numpy;

namespace KerasBridge.Optimizers;

/// <summary>The optimizers that can be named by a string, in lower case.</summary>
internal static class OptimizerRegistry
{
    private static readonly Dictionary<string, Func<Optimizer>> Known = new()
    {
        ["sgd"] = () => new SGD(),
        ["rmsprop"] = () => new RMSprop(),
        ["adam"] = () => new Adam(),
        ["adamw"] = () => new AdamW(),
        ["adadelta"] = () => new Adadelta(),
        ["adagrad"] = () => new Adagrad(),
        ["adamax"] = () => new Adamax(),
        ["nadam"] = () => new Nadam(),
    };

    /// <summary>A new optimizer of a name, in any case.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Optimizer Get(string name) => Known.TryGetValue(name.ToLowerInvariant(), out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret optimizer identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");
}
