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

    /// <summary>Where affine transforms take a point, or one for each image.</summary>
    /// <param name="x">Its column: a number, or <c>(batch, 1)</c>.</param>
    /// <param name="y">Its row: a number, or <c>(batch, 1)</c>.</param>
    /// <param name="transform">The transforms, <c>(batch, 8)</c>.</param>
    /// <returns>The columns and rows, <c>(batch, 1)</c>.</returns>
    public (Tensor x, Tensor y) get_transformed_x_y(Tensor x, Tensor y, Tensor transform) => AffineTransforms.At(transform, x, y);

    /// <summary>Boxes moved by a distance of their own for each image, to the left and up.</summary>
    /// <param name="bounding_boxes">The boxes, as corners.</param>
    /// <param name="w_shift_factor">How far to the left, <c>(batch, 1)</c>.</param>
    /// <param name="h_shift_factor">How far up, <c>(batch, 1)</c>.</param>
    /// <returns>The boxes, with the same labels.</returns>
    public BoundingBoxes get_shifted_bbox(BoundingBoxes bounding_boxes, Tensor w_shift_factor, Tensor h_shift_factor)
    {
        ArgumentNullException.ThrowIfNull(bounding_boxes);
        var (boxes, labels) = bounding_boxes;
        return new(BoxGeometry.Shift(boxes, -BoxGeometry.PerBox(w_shift_factor, boxes), -BoxGeometry.PerBox(h_shift_factor, boxes)), labels);
    }

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
