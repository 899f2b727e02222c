using KerasBridge.Regularizers;

namespace KerasBridge;

/// <summary>A regularizer given as an argument: by name, as an object, or as a function of the weight; nothing by default.</summary>
public readonly struct RegularizerArg
{
    private readonly object? _value;

    private RegularizerArg(object value) => _value = value;

    /// <summary>A function of the weight.</summary>
    /// <param name="function">Takes the weight.</param>
    public RegularizerArg(Func<Tensor, Tensor> function) => _value = new FunctionRegularizer(function);

    /// <summary>By name.</summary>
    /// <param name="name">A name that <c>keras.regularizers.get</c> knows, or null for none.</param>
    public static implicit operator RegularizerArg(string? name) => name is null ? default : new(name);

    /// <summary>An object.</summary>
    /// <param name="value">The object, or null for none.</param>
    public static implicit operator RegularizerArg(Regularizer? value) => value is null ? default : new(value);

    /// <summary>A configuration, as layers and files hold it.</summary>
    /// <param name="config">The configuration with <c>class_name</c> and <c>config</c>, or null for none.</param>
    public static implicit operator RegularizerArg(Config? config) => config is null ? default : new((object)config);

    /// <summary><c>None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator RegularizerArg(NoneType none) => default;

    /// <summary>The object, or null for none.</summary>
    internal Regularizer? Resolve() => _value switch
    {
        Regularizer value => value,
        string name => RegularizerRegistry.Get(name),
        Config config => RegularizerRegistry.Make(config),
        _ => null,
    };
}
