using KerasBridge.Numpy;

namespace KerasBridge.Optimizers;

/// <summary>The optimizers that can be named by a string, in lower case.</summary>
internal static class OptimizerRegistry
{
    private static readonly Dictionary<string, Func<Optimizer>> Known = new()
    {
        ["sgd"] = () => new SGD(),
        ["rmsprop"] = () => new RMSprop(),
        ["adafactor"] = () => new Adafactor(),
        ["adam"] = () => new Adam(),
        ["adamw"] = () => new AdamW(),
        ["adadelta"] = () => new Adadelta(),
        ["adagrad"] = () => new Adagrad(),
        ["adamax"] = () => new Adamax(),
        ["ftrl"] = () => new Ftrl(),
        ["lion"] = () => new Lion(),
        ["muon"] = () => new Muon(),
        ["nadam"] = () => new Nadam(),
        ["schedulefreeadamw"] = () => new ScheduleFreeAdamW(),
    };

    private static readonly string[] Classes =
    [
        "Adadelta", "Adafactor", "Adagrad", "Adam", "AdamW", "Adamax", "Ftrl", "Lamb", "Lion", "LossScaleOptimizer", "MultiOptimizer", "Muon", "Nadam", "RMSprop", "SGD", "ScheduleFreeAdamW",
    ];

    /// <summary>The name of a class of Keras as it is written, of one in any case; null where there is none.</summary>
    public static string? ClassName(string name) => Classes.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A new optimizer of a name, in any case.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Optimizer Get(string name) => Known.TryGetValue(name.ToLowerInvariant(), out var make)
        ? make()
        : throw new ArgumentException($"Could not interpret optimizer identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Known.Keys)}. Received: '{name}'");
}
