namespace KerasBridge.Layers;

/// <summary>
/// What a layer that changes images has drawn for one batch, by Keras's names: what <c>get_random_transformation</c> gives and the <c>transform_…</c> functions take, so that
/// images and what belongs to them are changed alike.
/// </summary>
public sealed class ImageTransformation : Dictionary<string, Tensor>
{
    /// <summary>The shape of the images that it was drawn for, which boxes are measured by.</summary>
    public Shape? input_shape { get; set; }

    /// <summary>Chains within the layer, where it has such.</summary>
    internal List<List<(BaseImageLayer Layer, ImageTransformation? Drawn)>> Chains { get; } = [];
}
