using KerasBridge.Initializers;

namespace KerasBridge;

/// <summary>An initializer given as an argument: by name (<c>"he_normal"</c>), as an object, or as a function of shape and dtype.</summary>
public readonly struct InitializerArg
{
    private readonly object? _value;

    private InitializerArg(object value) => _value = value;

    /// <summary>A function that makes the values.</summary>
    /// <param name="function">Takes the shape and the dtype.</param>
    public InitializerArg(Func<Shape, DType, Tensor> function) => _value = new FunctionInitializer(function);

    /// <summary>By name.</summary>
    /// <param name="name">A name that <c>keras.initializers.get</c> knows, or null for the default.</param>
    public static implicit operator InitializerArg(string? name) => name is null ? default : new(name);

    /// <summary>An object.</summary>
    /// <param name="initializer">The initializer, or null for the default.</param>
    public static implicit operator InitializerArg(Initializer? initializer) => initializer is null ? default : new(initializer);

    /// <summary>A configuration, as layers and files hold it.</summary>
    /// <param name="config">The configuration with <c>class_name</c> and <c>config</c>, or null for the default.</param>
    public static implicit operator InitializerArg(Config? config) => config is null ? default : new((object)config);

    /// <summary><c>None</c>: the default.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator InitializerArg(NoneType none) => default;

    /// <summary>Whether nothing was given.</summary>
    internal bool IsDefault => _value is null;

    /// <summary>The object; a name becomes one now, which may draw a seed.</summary>
    internal Initializer Resolve(string byDefault) => _value switch
    {
        Initializer initializer => initializer,
        string name => InitializerRegistry.Get(name),
        Config config => InitializerRegistry.Make(config),
        _ => InitializerRegistry.Get(byDefault),
    };
}
