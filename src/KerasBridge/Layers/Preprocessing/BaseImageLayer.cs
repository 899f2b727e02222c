using KerasBridge.Autograd;
using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>
/// What Keras's own layers have in common that change images. They take one image of rank 3 or a batch of rank 4 and compute in float32. Layers that draw do so for each image and
/// anew at every call; called by themselves (<c>layer.Apply(x)</c>) they train, within a model they do what the model does: draw in <c>fit</c>, not in <c>evaluate</c> and <c>predict</c>.
/// </summary>
public abstract class BaseImageLayer : BaseImagePreprocessingLayer
{
    private protected BaseImageLayer(string? data_format, string? name, bool trainable, string? dtype) : base(null, data_format, name, trainable, dtype) { }

    /// <summary>What the layer draws from; null where it draws nothing.</summary>
    internal virtual SeedGenerator? Source => null;

    /// <summary>Whether an image alone stays as it is, since there is no other for it.</summary>
    private protected virtual bool NeedsBatch => false;

    private protected bool IsFirst => data_format == "channels_first";

    private protected int HeightAxis => IsFirst ? 2 : 1;

    private protected int WidthAxis => IsFirst ? 3 : 2;

    private protected int ChannelAxis => IsFirst ? 1 : 3;

    /// <inheritdoc/>
    public sealed override ImageTransformation? get_random_transformation(Tensor data, bool training = true, SeedGenerator? seed = null)
    {
        CheckRank(data);
        if (data.ndim == 3 && NeedsBatch) return null;
        var images = data.ndim == 3 ? Ops.ExpandDims(data, 0) : data;
        var drawn = Draw(images, training, seed ?? Source);
        drawn?.input_shape = images.shape;
        return drawn;
    }

    /// <inheritdoc/>
    public sealed override Tensor transform_images(Tensor images, ImageTransformation? transformation = null, bool training = true)
    {
        CheckRank(images);
        return Whole(Ops.Cast(images, ComputeType(images.dtype)), images.ndim == 3, all => TransformImages(all, transformation, training));
    }

    /// <inheritdoc/>
    public sealed override Tensor transform_labels(Tensor labels, ImageTransformation? transformation = null, bool training = true) => TransformLabels(labels, transformation, training);

    /// <inheritdoc/>
    public sealed override BoundingBoxes transform_bounding_boxes(BoundingBoxes bounding_boxes, ImageTransformation? transformation = null, bool training = true)
    {
        ArgumentNullException.ThrowIfNull(bounding_boxes);
        var (boxes, labels) = (Ops.Cast(bounding_boxes.boxes, DType.Float32), bounding_boxes.labels);
        if (boxes.ndim != 2) return TransformBoxes(new(boxes, labels), transformation, training);
        var isRow = labels?.ndim == 1;
        var result = TransformBoxes(new(Ops.ExpandDims(boxes, 0), isRow ? Ops.ExpandDims(labels!, 0) : labels), transformation, training);
        return new(Ops.Squeeze(result.boxes, 0), isRow ? Ops.Squeeze(result.labels!, 0) : result.labels);
    }

    /// <inheritdoc/>
    public sealed override Tensor transform_segmentation_masks(Tensor segmentation_masks, ImageTransformation? transformation = null, bool training = true)
    {
        CheckRank(segmentation_masks);
        return Whole(segmentation_masks, segmentation_masks.ndim == 3, all => TransformMasks(all, transformation, training));
    }

    /// <summary>Takes from the layer's seeds, or another's, all that the batch needs; null where nothing is to be done to it.</summary>
    internal virtual ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => null;

    /// <summary>Changes a batch of images in float32.</summary>
    internal abstract Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training);

    /// <summary>Changes the labels of the images.</summary>
    internal virtual Tensor TransformLabels(Tensor labels, ImageTransformation? draws, bool training) => labels;

    /// <summary>Moves boxes as the images were moved; only layers that move pixels do anything to them.</summary>
    internal virtual BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training) => boxes;

    /// <summary>Changes masks as the images were changed; only layers that move pixels do anything to them.</summary>
    internal virtual Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => masks;

    private protected virtual DType ComputeType(DType dtype) => DType.Float32;

    private protected Shape PerImage(Tensor images, int rank = 4)
    {
        var dims = new int[rank];
        Array.Fill(dims, 1);
        dims[0] = images.shape.Dims[0];
        return Shape.FromInts(dims);
    }

    /// <summary>The places of the images of a batch: 0, 1, …</summary>
    private protected static Tensor Counting(int count) => Tensor.FromArray(NDArray.FromSpan<int>([.. Enumerable.Range(0, count)], count));

    /// <summary>Values on another scale.</summary>
    private protected static Tensor InRange(Tensor images, (double Low, double High) from, (double Low, double High) to) =>
        from == to ? images : (images - from.Low) / (from.High - from.Low) * (to.High - to.Low) + to.Low;

    /// <summary>Images without their colours, with one channel.</summary>
    private protected Tensor Grey(Tensor images) => images.shape.Dims[ChannelAxis] switch
    {
        1 => images,
        3 => Ops.RgbToGrayscale(images, IsFirst),
        _ => throw new ShapeException($"Invalid channel size: expected 3 (RGB) or 1 (Grayscale). Received input with shape: images.shape={images.shape} for the layer \"{name}\""),
    };

    private protected Tensor RequireColours(Tensor images) => images.shape.Dims[ChannelAxis] == 3
        ? images
        : throw new ShapeException($"The layer \"{name}\" changes colours. Expected images of 3 channels (RGB). Received: images.shape={images.shape}");

    /// <summary>The shape of images with another height and width.</summary>
    private protected Shape Sized(Shape shape, int height, int width)
    {
        if (shape.Rank is not (3 or 4)) throw new ShapeException($"`input_shape` must have 3 sizes (unbatched) or 4 (batched). Received: input_shape={shape} for the layer \"{name}\"");
        var dims = shape.ToInts();
        (dims[HeightAxis - 4 + dims.Length], dims[WidthAxis - 4 + dims.Length]) = (height, width);
        return Shape.FromInts(dims);
    }

    private protected (int, int) CheckSize(int height, int width) => height > 0 && width > 0
        ? (height, width)
        : throw new ArgumentException($"The sizes of images must be positive. Expected `height` and `width` of at least 1. Received: height={height}, width={width} for the layer \"{name}\"");

    /// <summary>The height and width of the images that something was drawn for.</summary>
    private protected (int Height, int Width) Sizes(ImageTransformation drawn) => drawn.input_shape is { Rank: 3 or 4 } shape
        ? (shape.Dims[HeightAxis - 4 + shape.Rank], shape.Dims[WidthAxis - 4 + shape.Rank])
        : throw new ArgumentException(
            $"The layer \"{name}\" moves boxes by the size of their images. Expected a transformation with the `input_shape` of images of rank 3 or 4. Received: input_shape={(drawn.input_shape is { } given ? $"{given}" : "None")}");

    /// <summary>Boxes of the layer's format as corners, in pixels or in parts of the sizes.</summary>
    private protected BoundingBoxes ToCorners(BoundingBoxes boxes, (int Height, int Width) sizes, string corners = "xyxy") =>
        new(BoxGeometry.Convert(boxes.boxes, Format, corners, sizes.Height, sizes.Width, DType.Float32), boxes.labels);

    /// <summary>Corners as boxes of the layer's format.</summary>
    private protected BoundingBoxes FromCorners(BoundingBoxes boxes, (int Height, int Width) sizes, string corners = "xyxy") =>
        new(BoxGeometry.Convert(boxes.boxes, corners, Format, sizes.Height, sizes.Width, DType.Float32), boxes.labels);

    /// <summary>What a layer says that Keras has no way for to move boxes.</summary>
    private protected NotSupportedException NoBoxes() => new(
        $"The layer \"{name}\" ({GetType().Name}) cannot move bounding boxes: Keras does not define what becomes of them. Expected images, and perhaps labels and segmentation masks. Received: bounding boxes");

    private string Format => bounding_box_format ?? throw new ArgumentException(
        $"The layer \"{name}\" moves bounding boxes only if it knows what their numbers mean. Expected a `bounding_box_format` argument, e.g. `bounding_box_format='xyxy'`. Received: bounding_box_format=None");
}
