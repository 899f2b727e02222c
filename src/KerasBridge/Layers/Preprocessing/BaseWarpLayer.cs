using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>What the layers have in common that move the pixels of an image by an affine transform: what stands between pixels and outside of the image.</summary>
public abstract class BaseWarpLayer : BaseRandomImageLayer
{
    private protected BaseWarpLayer(string fill_mode, string interpolation, Seed seed, double fill_value, string? data_format, string? name, bool trainable, string? dtype)
        : base(seed, data_format, name, trainable, dtype)
    {
        this.fill_mode = Factors.Fill(fill_mode);
        this.interpolation = Factors.Interpolation(interpolation);
        this.fill_value = fill_value;
    }

    /// <summary>What stands outside of the image.</summary>
    public string fill_mode { get; }

    /// <summary>How pixels between pixels are made.</summary>
    public string interpolation { get; }

    /// <summary>The value outside, with <c>constant</c>.</summary>
    public double fill_value { get; }

    /// <summary>The configuration after the layer's own factors.</summary>
    private protected Config WithRest(Config config) => config
        .With("fill_mode", fill_mode).With("interpolation", interpolation).With("seed", SeedConfig).With("fill_value", fill_value).With("data_format", data_format);

    /// <summary>The transforms (batch, 8) of images of a height and a width.</summary>
    private protected abstract Tensor Transforms(ImageTransformation draws, int height, int width);

    internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Move(images, draws, interpolation);

    internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Move(masks, draws, "nearest");

    private Tensor Move(Tensor images, ImageTransformation? draws, string filter) => draws is null
        ? images
        : AffineTransforms.Move(images, Transforms(draws, images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]), filter, fill_mode, fill_value, IsFirst);
}
