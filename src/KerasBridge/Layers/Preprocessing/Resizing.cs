using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Images in another size, as <c>tf.image.resize</c> makes them.
    /// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same with the new height and width.
    /// <code>
    /// model.add(Resizing(128, 128, input_shape: (200, 150, 3)));
    /// </code>
    /// </remarks>
    public sealed class Resizing : BaseImageLayer
    {
        /// <inheritdoc cref="keras.layers.Resizing"/>
        internal Resizing(int height, int width, string interpolation, bool crop_to_aspect_ratio, bool pad_to_aspect_ratio, string fill_mode, double fill_value, bool antialias, string? data_format, string? name, bool trainable, string? dtype)
            : base(data_format, name, trainable, dtype)
        {
            (this.height, this.width) = CheckSize(height, width);
            if (!ResizeTables.Names.Contains(interpolation))
            {
                throw new ArgumentException(
                    $"Invalid value for argument `interpolation`. Expected of one ({string.Join(", ", ResizeTables.Names.Select(known => $"'{known}'"))}).{Suggest.Sentence(interpolation, ResizeTables.Names)} Received: interpolation={interpolation}");
            }
            if (fill_mode != "constant") throw new ArgumentException($"Invalid value for argument `fill_mode`. Only `'constant'` is supported. Received: fill_mode={fill_mode}");
            if (crop_to_aspect_ratio && pad_to_aspect_ratio)
                throw new ArgumentException("Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`. Received: pad_to_aspect_ratio=True, crop_to_aspect_ratio=True");
            this.interpolation = interpolation;
            (this.crop_to_aspect_ratio, this.pad_to_aspect_ratio, this.antialias) = (crop_to_aspect_ratio, pad_to_aspect_ratio, antialias);
            (this.fill_mode, this.fill_value) = (fill_mode, fill_value);
        }

        /// <summary>Rows of the result.</summary>
        public int height { get; }

        /// <summary>Columns of the result.</summary>
        public int width { get; }

        /// <summary>The filter's name.</summary>
        public string interpolation { get; }

        /// <summary>Whether the edges are cut off so that nothing is distorted.</summary>
        public bool crop_to_aspect_ratio { get; }

        /// <summary>Whether a border is added so that nothing is distorted.</summary>
        public bool pad_to_aspect_ratio { get; }

        /// <summary>What the border is.</summary>
        public string fill_mode { get; }

        /// <summary>The border's value.</summary>
        public double fill_value { get; }

        /// <summary>Whether the filter grows with the reduction.</summary>
        public bool antialias { get; }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Sized(input_shape, height, width);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("height", height).With("width", width).With("interpolation", interpolation).With("crop_to_aspect_ratio", crop_to_aspect_ratio)
            .With("pad_to_aspect_ratio", pad_to_aspect_ratio).With("fill_mode", fill_mode).With("fill_value", fill_value).With("antialias", antialias).With("data_format", data_format);

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Resize(images, interpolation);

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Resize(masks, "nearest");

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => [];

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null) return boxes;
            var sizes = Sizes(draws);
            // Boxes of zeros or of -1 only fill up the batch.
            var isNone = Ops.LogicalOr(Ops.All(Ops.Equal(boxes.boxes, -1), [-1], keepdims: true), Ops.All(Ops.Equal(boxes.boxes, 0), [-1], keepdims: true));
            var (corners, labels) = ToCorners(boxes, sizes);
            (corners, labels) = BoxGeometry.Clip(new(Resize(corners, sizes), labels), height, width, relative: false);
            return FromCorners(new(Ops.Select(isNone, 0.0, corners), labels), (height, width));
        }

        // The dtype of the images stays; integers are rounded.
        private protected override DType ComputeType(DType dtype) => dtype == DType.Bool ? DType.Float32 : dtype;

        private Tensor Resize(Tensor corners, (int Height, int Width) sizes)
        {
            float fromHeight = sizes.Height, fromWidth = sizes.Width;
            float scaleX = width / fromWidth, scaleY = height / fromHeight, left = 0, top = 0;
            if (pad_to_aspect_ratio)
            {
                scaleX = scaleY = Math.Min(scaleX, scaleY);
                (left, top) = (MathF.Floor((width - fromWidth * scaleX) / 2), MathF.Floor((height - fromHeight * scaleY) / 2));
            }
            else if (crop_to_aspect_ratio)
            {
                float source = fromWidth / fromHeight, target = (float)width / height;
                (float newWidth, float newHeight) = source > target ? (height * source, (float)height) : (width, width / source);
                (scaleX, scaleY) = (newWidth / fromWidth, newHeight / fromHeight);
                (left, top) = (-MathF.Floor((newWidth - width) / 2), -MathF.Floor((newHeight - height) / 2));
            }
            return BoxGeometry.Shift(BoxGeometry.Scaled(corners, scaleY, scaleX, (x, scale) => x * scale), left, top);
        }

        private Tensor Resize(Tensor images, string filter)
        {
            if (crop_to_aspect_ratio) images = Ops.CropToAspectRatio(images, height, width, IsFirst);
            if (pad_to_aspect_ratio) images = Ops.PadToAspectRatio(images, height, width, fill_value, IsFirst);
            return Ops.ResizeImages(images, height, width, filter, antialias, IsFirst);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Images in another size, as <c>tf.image.resize</c> makes them.</summary>
            /// <param name="height">Rows of the result.</param>
            /// <param name="width">Columns of the result.</param>
            /// <param name="interpolation"><c>bilinear</c>, <c>nearest</c>, <c>bicubic</c>, <c>lanczos3</c>, <c>lanczos5</c> or <c>area</c>.</param>
            /// <param name="crop_to_aspect_ratio">Whether the edges are cut off so that nothing is distorted.</param>
            /// <param name="pad_to_aspect_ratio">Whether a border is added so that nothing is distorted.</param>
            /// <param name="fill_mode">What the border is: <c>constant</c>.</param>
            /// <param name="fill_value">The border's value.</param>
            /// <param name="antialias">Whether the filter grows with the reduction.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A size is not positive, there is no such filter or border, or both crop and pad are asked for.</exception>
            public static Resizing Resizing(int height, int width, string interpolation = "bilinear", bool crop_to_aspect_ratio = false,
                bool pad_to_aspect_ratio = false, string fill_mode = "constant", double fill_value = 0.0, bool antialias = false, string? data_format = null,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(height, width, interpolation, crop_to_aspect_ratio, pad_to_aspect_ratio, fill_mode, fill_value, antialias, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
