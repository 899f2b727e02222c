using KerasBridge.Optimizers;

namespace KerasBridge;

/// <summary>An optimizer given as an argument: by name or as an object.</summary>
public readonly struct OptimizerArg
{
    private readonly object? _value;

    private OptimizerArg(object value) => _value = value;

    /// <summary>By name, with its default arguments.</summary>
    /// <param name="name">A name that <c>keras.optimizers.get</c> knows, or null for the default.</param>
    public static implicit operator OptimizerArg(string? name) => name is null ? default : new(name);

    /// <summary>An object.</summary>
    /// <param name="optimizer">The optimizer.</param>
    public static implicit operator OptimizerArg(Optimizer? optimizer) => optimizer is null ? default : new(optimizer);

    /// <summary><c>None</c>: nothing given.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator OptimizerArg(NoneType none) => default;

    /// <summary>Whether nothing was given.</summary>
    internal bool IsDefault => _value is null;

    /// <summary>The object.</summary>
    internal Optimizer Resolve(string byDefault = "rmsprop") => _value switch
    {
        Optimizer optimizer => optimizer,
        string name => OptimizerRegistry.Get(name),
        _ => OptimizerRegistry.Get(byDefault),
    };
}
