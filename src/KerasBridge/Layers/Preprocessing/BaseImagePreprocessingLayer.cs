using KerasBridge.Autograd;
using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>
/// What the layers that change images have in common. They take one image of rank 3 or a batch of rank 4 and compute in float32. Layers that draw do so for each image and
/// anew at every call; called by themselves (<c>layer.Apply(x)</c>) they train, within a model they do what the model does: draw in <c>fit</c>, not in <c>evaluate</c> and <c>predict</c>.
/// </summary>
public abstract partial class BaseImagePreprocessingLayer : Layer
{
    private protected BaseImagePreprocessingLayer(string? data_format, string? name, bool trainable, string? dtype) : base(name, trainable, dtype) =>
        this.data_format = LayerArguments.DataFormat(data_format);

    /// <summary>Where the channels are: <c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <summary>What the layer draws from; null where it draws nothing.</summary>
    internal virtual SeedGenerator? Source => null;

    internal override bool TrainsByDefault => true;

    /// <summary>Whether an image alone stays as it is, since there is no other for it.</summary>
    private protected virtual bool NeedsBatch => false;

    private protected bool IsFirst => data_format == "channels_first";

    private protected int HeightAxis => IsFirst ? 2 : 1;

    private protected int WidthAxis => IsFirst ? 3 : 2;

    private protected int ChannelAxis => IsFirst ? 1 : 3;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training) => Change(inputs, training, Source, TransformImages);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <inheritdoc/>
    public override Config get_config() => base.get_config().With("data_format", data_format);

    /// <summary>Takes from the layer's seeds, or another's, all that the batch needs; null where nothing is to be done to it.</summary>
    internal virtual Draws? Draw(Tensor images, bool training, SeedGenerator? seeds) => null;

    /// <summary>Changes a batch of images in float32.</summary>
    internal abstract Tensor TransformImages(Tensor images, Draws? draws, bool training);

    /// <summary>Changes the labels of the images.</summary>
    internal virtual Tensor TransformLabels(Tensor labels, Draws? draws, bool training) => labels;

    /// <summary>Changes masks as the images were changed; only layers that move pixels do anything to them.</summary>
    internal virtual Tensor TransformMasks(Tensor masks, Draws? draws, bool training) => masks;

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training)
    {
        CheckRank(inputs[0]);
        return [(compute_output_shape(inputs[0].shape), ComputeType(inputs[0].dtype))];
    }

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

    private Tensor Change(Tensor inputs, bool training, SeedGenerator? seeds, Func<Tensor, Draws?, bool, Tensor> transform)
    {
        var images = Batch(inputs);
        return Like(transform(images, DrawFor(inputs, images, training, seeds), training), inputs);
    }

    private Draws? DrawFor(Tensor inputs, Tensor images, bool training, SeedGenerator? seeds) => inputs.ndim == 3 && NeedsBatch ? null : Draw(images, training, seeds);

    private Tensor Batch(Tensor inputs)
    {
        CheckRank(inputs);
        var images = Ops.Cast(inputs, ComputeType(inputs.dtype));
        return inputs.ndim == 3 ? Ops.ExpandDims(images, 0) : images;
    }

    private static Tensor Like(Tensor images, Tensor inputs) => inputs.ndim == 3 ? Ops.Squeeze(images, 0) : images;

    private void CheckRank(Tensor inputs)
    {
        if (inputs.ndim is not (3 or 4))
            throw new ShapeException($"The layer \"{name}\" changes images. Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: data.shape={inputs.shape}");
    }
}
