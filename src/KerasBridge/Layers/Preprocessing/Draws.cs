namespace KerasBridge.Layers;

/// <summary>What a layer that changes images has drawn for one batch, by Keras's names.</summary>
internal sealed class Draws : Dictionary<string, Tensor>
{
    /// <summary>Chains within the layer, where it has such.</summary>
    public List<List<(BaseImagePreprocessingLayer Layer, Draws? Draws)>> Chains { get; } = [];
}
