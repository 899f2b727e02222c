using KerasBridge.Activations;

namespace KerasBridge;

/// <summary>An activation given as an argument: by name (<c>"relu"</c>), or as a function; none by default.</summary>
public readonly partial struct ActivationArg
{
    private readonly object? _value;

    private ActivationArg(object value) => _value = value;

    /// <summary>A function.</summary>
    /// <param name="function">Takes and gives a tensor.</param>
    public ActivationArg(ActivationFunction function) => _value = function;

    /// <summary>By name.</summary>
    /// <param name="name">A name that <c>keras.activations.get</c> knows, or null for none.</param>
    public static implicit operator ActivationArg(string? name) => name is null ? default : new(name);

    /// <summary>A function.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(ActivationFunction? function) => function is null ? default : new(function);

    /// <summary><c>None</c>: the identity.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator ActivationArg(NoneType none) => default;

    /// <summary>Whether nothing was given.</summary>
    internal bool IsDefault => _value is null;

    /// <summary>The activation.</summary>
    internal Activation Resolve(string byDefault = "linear") => _value switch
    {
        Activation activation => activation,
        ActivationFunction function => ActivationRegistry.Of(function),
        string name => ActivationRegistry.Get(name),
        _ => ActivationRegistry.Get(byDefault),
    };
}
