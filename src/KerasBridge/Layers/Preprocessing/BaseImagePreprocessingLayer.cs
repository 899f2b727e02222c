using KerasBridge.Autograd;
using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>
/// The base of layers that change images, and with them what belongs to them: labels, boxes, masks. Subclass it and say how each is changed; <c>get_random_transformation</c> draws once for all of them.
/// </summary>
/// <remarks>
/// Images come alone, of rank 3, or in a batch of rank 4. Called by itself (<c>layer.Apply(x)</c>) such a layer trains; within a model it does what the model does. In <c>dataset.map</c>
/// and within <c>fit</c>, <c>evaluate</c> and <c>predict</c> all that it is given becomes float32; called by itself it gets images of the dtype that they have.
/// <code>
/// class Negative() : BaseImagePreprocessingLayer
/// {
///     public override Tensor transform_images(Tensor images, ImageTransformation? transformation = null, bool training = true) => 255 - images;
///     public override Tensor transform_labels(Tensor labels, ImageTransformation? transformation = null, bool training = true) => labels;
/// }
/// </code>
/// </remarks>
public abstract partial class BaseImagePreprocessingLayer : Layer
{
    /// <summary>A layer that changes images.</summary>
    /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it.</param>
    /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
    /// <param name="name">The layer's name.</param>
    /// <param name="trainable">Whether an optimizer changes its weights, if it has any.</param>
    /// <param name="dtype">The dtype; float32.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    protected BaseImagePreprocessingLayer(string? bounding_box_format = null, string? data_format = null, string? name = null, bool trainable = true, string? dtype = null) : base(name, trainable, dtype) =>
        (this.data_format, this.bounding_box_format) = (LayerArguments.DataFormat(data_format), bounding_box_format);

    /// <summary>Where the channels are: <c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <summary>What the numbers of boxes mean that are given with the images; null where none are expected.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public string? bounding_box_format
    {
        get;
        init
        {
            if (value is not null) BoxFormat.Of(value, "bounding_box_format");
            field = value;
        }
    }

    internal override bool TrainsByDefault => true;

    /// <summary>Whether Keras would compute this as TensorFlow's graph, in which these layers turn all that they are given to float32.</summary>
    private static bool IsGraph => CallContext.IsInDataset || Trace.Current is not null;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training)
    {
        CheckRank(inputs);
        if (IsGraph) inputs = Ops.Cast(inputs, DType.Float32);
        var transformation = get_random_transformation(inputs, training);
        return inputs.ndim == 3 ? transform_single_image(inputs, transformation, training) : transform_images(inputs, transformation, training);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <inheritdoc/>
    public override Config get_config()
    {
        var config = base.get_config().With("data_format", data_format);
        return bounding_box_format is null ? config : config.With("bounding_box_format", bounding_box_format);
    }

    /// <summary>Draws all that the images need; called once for them and what belongs to them. Without an override there is nothing to draw.</summary>
    /// <param name="data">One image of rank 3, or a batch of rank 4.</param>
    /// <param name="training">Whether the layer trains.</param>
    /// <param name="seed">What to draw from; the layer's own if not given.</param>
    /// <returns>What was drawn; null where there is nothing to do.</returns>
    public virtual ImageTransformation? get_random_transformation(Tensor data, bool training = true, SeedGenerator? seed = null) => null;

    /// <summary>Draws all that the images and what belongs to them need.</summary>
    /// <param name="data">The images, with what belongs to them.</param>
    /// <param name="training">Whether the layer trains.</param>
    /// <param name="seed">What to draw from; the layer's own if not given.</param>
    /// <returns>What was drawn; null where there is nothing to do.</returns>
    public ImageTransformation? get_random_transformation(ImageData data, bool training = true, SeedGenerator? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return get_random_transformation(data.images, training, seed);
    }

    /// <summary>Changes images.</summary>
    /// <param name="images">A batch of images, of rank 4.</param>
    /// <param name="transformation">What was drawn for them.</param>
    /// <param name="training">Whether the layer trains.</param>
    /// <returns>The changed images.</returns>
    public virtual Tensor transform_images(Tensor images, ImageTransformation? transformation = null, bool training = true) => throw Unsaid("images", "transform_images");

    /// <summary>Changes the labels of images.</summary>
    /// <param name="labels">The labels, one for each image along the first axis.</param>
    /// <param name="transformation">What was drawn for the images.</param>
    /// <param name="training">Whether the layer trains.</param>
    /// <returns>The changed labels.</returns>
    public virtual Tensor transform_labels(Tensor labels, ImageTransformation? transformation = null, bool training = true) => throw Unsaid("labels", "transform_labels");

    /// <summary>Moves boxes with their images.</summary>
    /// <param name="bounding_boxes">The boxes, <c>(batch, boxes, 4)</c> in the layer's <see cref="bounding_box_format"/>, and their labels.</param>
    /// <param name="transformation">What was drawn for the images.</param>
    /// <param name="training">Whether the layer trains.</param>
    /// <returns>The moved boxes.</returns>
    public virtual BoundingBoxes transform_bounding_boxes(BoundingBoxes bounding_boxes, ImageTransformation? transformation = null, bool training = true) =>
        throw Unsaid("bounding boxes", "transform_bounding_boxes");

    /// <summary>Changes masks as their images were changed.</summary>
    /// <param name="segmentation_masks">The masks, of rank 4: the number of a class for each pixel, or a channel for each class.</param>
    /// <param name="transformation">What was drawn for the images.</param>
    /// <param name="training">Whether the layer trains.</param>
    /// <returns>The changed masks.</returns>
    public virtual Tensor transform_segmentation_masks(Tensor segmentation_masks, ImageTransformation? transformation = null, bool training = true) =>
        throw Unsaid("segmentation masks", "transform_segmentation_masks");

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training)
    {
        CheckRank(inputs[0]);
        return [(compute_output_shape(inputs[0].shape), DType.Float32)];
    }

    private protected void CheckRank(Tensor inputs)
    {
        if (inputs.ndim is not (3 or 4))
            throw new ShapeException($"The layer \"{name}\" changes images. Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: data.shape={inputs.shape}");
    }

    /// <summary>A function of batches on one thing alone, or on a batch.</summary>
    private protected static Tensor Whole(Tensor value, bool single, Func<Tensor, Tensor> transform) =>
        single ? Ops.Squeeze(transform(Ops.ExpandDims(value, 0)), 0) : transform(value);

    private InvalidOperationException Unsaid(string what, string method) =>
        new($"The layer \"{name}\" ({GetType().Name}) does not say how it changes {what}. Expected an override of `{method}`.");
}
