namespace KerasBridge.Layers;

/// <summary>A layer that changes images together with what belongs to them.</summary>
internal interface IImageDataLayer
{
    /// <summary>Applies the layer to images and what belongs to them.</summary>
    public ImageData Apply(ImageData data, bool? training);
}
