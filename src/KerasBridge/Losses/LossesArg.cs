using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>The loss of a model: one, or for several outputs a list or a dictionary by the outputs' names.</summary>
[CollectionBuilder(typeof(LossesArg), nameof(Create))]
public readonly partial struct LossesArg : IEnumerable<LossArg>
{
    private LossesArg(object? value) => Value = value;

    /// <summary>A function of targets and predictions: <c>loss: new(my_loss)</c>.</summary>
    /// <param name="function">The function.</param>
    public LossesArg(LossFunction function) => Value = new LossArg(function);

    /// <summary>A <see cref="LossArg"/>, an array or a dictionary of these; null for none.</summary>
    internal object? Value { get; }

    /// <summary>Makes a list; what <c>["mse", "mae"]</c> calls.</summary>
    /// <param name="items">A loss for each output.</param>
    /// <returns>The list.</returns>
    public static LossesArg Create(ReadOnlySpan<LossArg> items) => new(items.ToArray());

    /// <summary>By name.</summary>
    /// <param name="name">The name; null for none.</param>
    public static implicit operator LossesArg(string? name) => name is null ? default : new((LossArg)name);

    /// <summary>An object.</summary>
    /// <param name="loss">The loss; null for none.</param>
    public static implicit operator LossesArg(Loss? loss) => loss is null ? default : new((LossArg)loss);

    /// <summary>A function.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(LossFunction function) => new((LossArg)function);

    /// <summary>One loss.</summary>
    /// <param name="loss">The loss.</param>
    public static implicit operator LossesArg(LossArg loss) => new((object)loss);

    /// <summary>Losses by the outputs' names.</summary>
    /// <param name="byOutput">For each output its loss.</param>
    public static implicit operator LossesArg(Dictionary<string, LossArg> byOutput) => new(byOutput);

    /// <summary>Losses by the outputs' names.</summary>
    /// <param name="byOutput">For each output the name of its loss.</param>
    public static implicit operator LossesArg(Dictionary<string, string> byOutput) => new(byOutput.ToDictionary(pair => pair.Key, pair => (LossArg)pair.Value));

    /// <inheritdoc/>
    public IEnumerator<LossArg> GetEnumerator() => (Value switch
    {
        LossArg one => [one],
        LossArg[] many => many,
        Dictionary<string, LossArg> named => named.Values,
        _ => (IEnumerable<LossArg>)[],
    }).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What was given, as Python prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value switch
    {
        LossArg[] many => Numpy.PythonText.Repr(Array.ConvertAll(many, loss => loss.Given)),
        Dictionary<string, LossArg> named => Numpy.PythonText.Repr(named.ToDictionary(pair => pair.Key, pair => pair.Value.Given)),
        _ => Numpy.PythonText.Str(Value),
    };
}
