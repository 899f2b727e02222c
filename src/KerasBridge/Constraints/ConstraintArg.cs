using KerasBridge.Constraints;

namespace KerasBridge;

/// <summary>A constraint given as an argument: by name, as an object, or as a function of the weight; nothing by default.</summary>
public readonly struct ConstraintArg
{
    private readonly object? _value;

    private ConstraintArg(object value) => _value = value;

    /// <summary>A function of the weight.</summary>
    /// <param name="function">Takes the weight.</param>
    public ConstraintArg(Func<Tensor, Tensor> function) => _value = new FunctionConstraint(function);

    /// <summary>By name.</summary>
    /// <param name="name">A name that <c>keras.constraints.get</c> knows, or null for none.</param>
    public static implicit operator ConstraintArg(string? name) => name is null ? default : new(name);

    /// <summary>An object.</summary>
    /// <param name="value">The object, or null for none.</param>
    public static implicit operator ConstraintArg(Constraint? value) => value is null ? default : new(value);

    /// <summary>A configuration, as layers and files hold it.</summary>
    /// <param name="config">The configuration with <c>class_name</c> and <c>config</c>, or null for none.</param>
    public static implicit operator ConstraintArg(Config? config) => config is null ? default : new((object)config);

    /// <summary><c>None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator ConstraintArg(NoneType none) => default;

    /// <summary>The object, or null for none.</summary>
    internal Constraint? Resolve() => _value switch
    {
        Constraint value => value,
        string name => ConstraintRegistry.Get(name),
        Config config => ConstraintRegistry.Make(config),
        _ => null,
    };
}
