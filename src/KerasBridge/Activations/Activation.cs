namespace KerasBridge.Activations;

/// <summary>An activation with the name that configurations give it.</summary>
internal sealed class Activation(string name, ActivationFunction function, bool isKnown = false)
{
    /// <summary>The name: <c>relu</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The function itself.</summary>
    public ActivationFunction Function => function;

    /// <summary>Whether it is one of Keras's, all of which work on single elements or along the last axis.</summary>
    public bool IsKnown => isKnown;

    /// <summary>Whether it is the identity.</summary>
    public bool IsLinear => Name == "linear";

    /// <summary>Applies it.</summary>
    public Tensor Apply(Tensor x) => function(x);
}
