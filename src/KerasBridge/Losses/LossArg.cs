using KerasBridge.Losses;

namespace KerasBridge;

/// <summary>A loss given as an argument: by name, as an object, or as a function (<c>loss: new(my_loss)</c>); none by default.</summary>
public readonly partial struct LossArg
{
    private readonly object? _value;

    private LossArg(object value) => _value = value;

    /// <summary>A function of targets and predictions that gives the losses of the samples.</summary>
    /// <param name="function">The function.</param>
    public LossArg(LossFunction function) => _value = new FunctionLoss(function, LossRegistry.NameOf(function));

    /// <summary>By name.</summary>
    /// <param name="name">A name that <c>keras.losses.get</c> knows, or null for none.</param>
    public static implicit operator LossArg(string? name) => name is null ? default : new((object)name);

    /// <summary>An object.</summary>
    /// <param name="loss">The loss, or null for none.</param>
    public static implicit operator LossArg(Loss? loss) => loss is null ? default : new((object)loss);

    /// <summary>A function.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(LossFunction? function) => function is null ? default : new(function);

    /// <summary><c>None</c>: no loss.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator LossArg(NoneType none) => default;

    /// <summary>The name, where the loss was given by one.</summary>
    internal string? Name => _value as string;

    /// <summary>Whether no loss was given.</summary>
    internal bool IsDefault => _value is null;

    /// <summary>What was given, as text: a name, or an object's.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Numpy.PythonText.Str(Given);

    /// <summary>What was given: a string, loss or configuration; null for none.</summary>
    internal object? Given => _value;

    /// <summary>The object; null for none.</summary>
    internal Loss? Resolve() => _value switch
    {
        Loss loss => loss,
        string name => LossRegistry.Get(name),
        Config config => LossRegistry.Make(config),
        _ => null,
    };
}
