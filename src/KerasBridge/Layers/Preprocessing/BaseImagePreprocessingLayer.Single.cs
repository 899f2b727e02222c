using KerasBridge.Autograd;

namespace KerasBridge.Layers;

// What has no batch axis goes through the same methods as a batch of one.
public abstract partial class BaseImagePreprocessingLayer
{
    /// <summary>Changes one image.</summary>
    /// <param name="image">The image, <c>(height, width, channels)</c>.</param>
    /// <param name="transformation">What <see cref="get_random_transformation(Tensor, bool, Random.SeedGenerator)"/> has drawn.</param>
    /// <param name="training">Whether the layer is training.</param>
    /// <returns>The image.</returns>
    public virtual Tensor transform_single_image(Tensor image, ImageTransformation? transformation = null, bool training = true) =>
        Ops.Squeeze(transform_images(Ops.ExpandDims(image, 0), transformation, training), 0);

    /// <summary>Changes the label of one image.</summary>
    /// <param name="label">The label, <c>(…)</c>.</param>
    /// <param name="transformation">What has been drawn.</param>
    /// <param name="training">Whether the layer is training.</param>
    /// <returns>The label.</returns>
    public virtual Tensor transform_single_label(Tensor label, ImageTransformation? transformation = null, bool training = true) =>
        Ops.Squeeze(transform_labels(Ops.ExpandDims(label, 0), transformation, training), 0);

    /// <summary>Changes the boxes of one image.</summary>
    /// <param name="bounding_box">The boxes, <c>(boxes, 4)</c>, with their labels, <c>(boxes,)</c>.</param>
    /// <param name="transformation">What has been drawn.</param>
    /// <param name="training">Whether the layer is training.</param>
    /// <returns>The boxes.</returns>
    public virtual BoundingBoxes transform_single_bounding_box(BoundingBoxes bounding_box, ImageTransformation? transformation = null, bool training = true)
    {
        ArgumentNullException.ThrowIfNull(bounding_box);
        var (boxes, labels) = transform_bounding_boxes(new(Ops.ExpandDims(bounding_box.boxes, 0), bounding_box.labels is { } given ? Ops.ExpandDims(given, 0) : null), transformation, training);
        return new(Ops.Squeeze(boxes, 0), labels is null ? null : Ops.Squeeze(labels, 0));
    }

    /// <summary>Changes the segmentation mask of one image.</summary>
    /// <param name="segmentation_mask">The mask, <c>(height, width, channels)</c>.</param>
    /// <param name="transformation">What has been drawn.</param>
    /// <param name="training">Whether the layer is training.</param>
    /// <returns>The mask.</returns>
    public virtual Tensor transform_single_segmentation_mask(Tensor segmentation_mask, ImageTransformation? transformation = null, bool training = true) =>
        Ops.Squeeze(transform_segmentation_masks(Ops.ExpandDims(segmentation_mask, 0), transformation, training), 0);
}
