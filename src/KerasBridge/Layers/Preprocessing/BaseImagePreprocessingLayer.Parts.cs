using KerasBridge.Autograd;

namespace KerasBridge.Layers;

public abstract partial class BaseImagePreprocessingLayer : IImageDataLayer
{
    /// <summary>Applies the layer to images and what belongs to them, with the same draws: Python's <c>layer({"images": x, "bounding_boxes": {"boxes": boxes, "labels": labels}})</c>.</summary>
    /// <remarks>
    /// <code>
    /// var y = layer.Apply(new ImageData { ["images"] = x, ["bounding_boxes"] = new BoundingBoxes(boxes, labels) });
    /// print(y["bounding_boxes"]["boxes"]);
    /// </code>
    /// </remarks>
    /// <param name="data">The images, and perhaps labels, boxes and masks.</param>
    /// <param name="training">Whether the layer trains; true if not given.</param>
    /// <returns>All of it changed; what was given stays as it is.</returns>
    /// <exception cref="ArgumentException">There are no images; or boxes, but no <see cref="bounding_box_format"/>.</exception>
    /// <exception cref="ShapeException">The images are not of rank 3 or 4, or boxes or labels do not belong to such.</exception>
    /// <exception cref="NotSupportedException">There are boxes, and the layer is one that Keras has no way for to move them.</exception>
    public ImageData Apply(ImageData data, bool? training = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!data.HasImages)
            throw new ArgumentException($"The layer \"{name}\" takes images and what belongs to them. Expected keys: images, and perhaps labels, bounding_boxes and segmentation_masks. Received: {string.Join(", ", data.Keys)}");
        var trains = training ?? CallContext.Current?.Said ?? TrainsByDefault;
        CheckRank(data.images);
        data = data.Convert(IsGraph);
        var single = data.images.ndim == 3;
        EnsureBuilt([single ? Ops.ExpandDims(data.images, 0) : data.images]);
        var transformation = get_random_transformation(data.images, trains);
        var result = new ImageData { images = single ? transform_single_image(data.images, transformation, trains) : transform_images(data.images, transformation, trains) };
        if (data.bounding_boxes is { } boxes) result.bounding_boxes = Boxes(boxes, single, transformation, trains);
        if (data.labels is { } labels) result.labels = single ? transform_single_label(labels, transformation, trains) : transform_labels(labels, transformation, trains);
        if (data.segmentation_masks is { } masks) result.segmentation_masks = single ? transform_single_segmentation_mask(masks, transformation, trains) : transform_segmentation_masks(masks, transformation, trains);
        return result;
    }

    /// <summary>Applies the layer to images and what belongs to them, with the same draws: Python's <c>layer({"images": x, "labels": y})</c>. For boxes see <see cref="Apply(ImageData, bool?)"/>.</summary>
    /// <param name="data">Tensors named <c>images</c>, and if there are any <c>labels</c> and <c>segmentation_masks</c>.</param>
    /// <param name="training">Whether the layer trains; true if not given.</param>
    /// <returns>The changed tensors, by the same names.</returns>
    /// <exception cref="ArgumentException">There are no images, or something of another name.</exception>
    /// <exception cref="ShapeException">The images are not of rank 3 or 4.</exception>
    public Dictionary<string, Tensor> Apply(IReadOnlyDictionary<string, Tensor> data, bool? training = null) => Apply(ImageData.Of(data), training).ToTensors();

    private BoundingBoxes Boxes(BoundingBoxes boxes, bool single, ImageTransformation? transformation, bool training)
    {
        if (bounding_box_format is null)
        {
            throw new ArgumentException(
                "You passed an input with a 'bounding_boxes' key, but you didn't specify a bounding box format. Pass a `bounding_box_format` argument to your " +
                $"{GetType().Name} layer, e.g. `bounding_box_format='xyxy'`. Received: bounding_box_format=None for the layer \"{name}\"");
        }
        BoundingBoxShapes.Check(boxes, single);
        var floats = Ops.Cast(boxes.boxes, DType.Float32);
        return single ? transform_single_bounding_box(new(floats, boxes.labels), transformation, training) : transform_bounding_boxes(new(floats, boxes.labels), transformation, training);
    }
}
