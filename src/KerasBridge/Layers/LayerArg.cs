namespace KerasBridge;

/// <summary>What a <c>Sequential</c> model is made of: a layer, or a <c>keras.Input</c> at its beginning.</summary>
public readonly struct LayerArg
{
    private LayerArg(Layer layer) => Layer = layer;

    /// <summary>The layer; null for the default value.</summary>
    internal Layer? Layer { get; }

    /// <summary>A layer.</summary>
    /// <param name="layer">The layer.</param>
    public static implicit operator LayerArg(Layer layer) => new(layer);

    /// <summary>What <c>keras.Input</c> gave.</summary>
    /// <param name="input">A symbolic tensor straight from an input.</param>
    /// <exception cref="ArgumentException">It is another tensor.</exception>
    public static implicit operator LayerArg(Tensor input) => input is KerasTensor { Origin.Operation: Layers.InputLayer layer }
        ? new(layer)
        : throw new ArgumentException($"Only instances of `keras.Layer` can be added to a Sequential model. Received: {input} (of type {input.GetType().Name})");
}
