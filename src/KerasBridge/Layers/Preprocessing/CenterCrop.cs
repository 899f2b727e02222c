using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The middle of each image; an image that is too small is first cut to the aspect ratio asked for and then resized.
    /// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same with the new height and width.
    /// <code>
    /// model.add(CenterCrop(100, 100));
    /// </code>
    /// </remarks>
    public sealed class CenterCrop : BaseImageLayer
    {
        /// <inheritdoc cref="keras.layers.CenterCrop"/>
        internal CenterCrop(int height, int width, string? data_format, string? name, bool trainable, string? dtype) : base(data_format, name, trainable, dtype) =>
            (this.height, this.width) = CheckSize(height, width);

        /// <summary>Rows of the result.</summary>
        public int height { get; }

        /// <summary>Columns of the result.</summary>
        public int width { get; }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Sized(input_shape, height, width);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("height", height).With("width", width).With("data_format", data_format);

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Crop(images, "bilinear");

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Crop(masks, "nearest");

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => [];

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null) return boxes;
            var sizes = Sizes(draws);
            var (corners, labels) = ToCorners(boxes, sizes);
            var (down, across) = (sizes.Height - height, sizes.Width - width);
            if (down >= 0 && across >= 0) corners = BoxGeometry.Within(corners, across / 2, down / 2, across / 2 + width, down / 2 + height);
            else
            {
                var (top, left, cropHeight, cropWidth) = Ops.AspectWindow(sizes.Height, sizes.Width, height, width);
                corners = BoxGeometry.Within(corners, left, top, left + cropWidth, top + cropHeight);
                corners = BoxGeometry.Scaled(corners, cropHeight, cropWidth, (x, size) => x / size);
                corners = BoxGeometry.Scaled(corners, height, width, (x, size) => x * size);
            }
            return FromCorners(BoxGeometry.Clip(new(corners, labels), height, width, relative: false), (height, width));
        }

        private Tensor Crop(Tensor images, string filter)
        {
            var (down, across) = (images.shape.Dims[HeightAxis] - height, images.shape.Dims[WidthAxis] - width);
            if (down >= 0 && across >= 0) return Ops.SliceAxis(Ops.SliceAxis(images, HeightAxis, down / 2, height), WidthAxis, across / 2, width);
            return Ops.ResizeImages(Ops.CropToAspectRatio(images, height, width, IsFirst), height, width, filter, antialias: false, IsFirst);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The middle of each image; an image that is too small is first cut to the aspect ratio asked for and then resized.</summary>
            /// <param name="height">Rows of the result.</param>
            /// <param name="width">Columns of the result.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A size is not positive.</exception>
            public static CenterCrop CenterCrop(int height, int width, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null, string? bounding_box_format = null) =>
                new(height, width, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
