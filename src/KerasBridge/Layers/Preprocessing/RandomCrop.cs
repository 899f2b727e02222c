using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, a part of each batch of images at a random place, the same for all its images; images that are not larger than that are resized. Otherwise does nothing to them.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_crop/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same with the new height and width (in training).
    /// <para>Boxes are moved as Keras 3 moves them: the window's first row is taken from what goes across, and its first column from what goes down, so that they fit the pixels only where both are equal.</para>
    /// <code>
    /// model.add(RandomCrop(100, 100));
    /// </code>
    /// </remarks>
    public sealed class RandomCrop : BaseRandomImageLayer
    {
        /// <inheritdoc cref="keras.layers.RandomCrop"/>
        internal RandomCrop(int height, int width, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype, drawn: true) =>
            (this.height, this.width) = CheckSize(height, width);

        /// <summary>Rows of the result.</summary>
        public int height { get; }

        /// <summary>Columns of the result.</summary>
        public int width { get; }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Sized(input_shape, height, width);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("height", height).With("width", width).With("seed", SeedConfig).With("data_format", data_format);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            var (rows, columns) = (images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]);
            if (!training) return null;
            if (rows <= height || columns <= width)
            {
                // Too small: where a part of the right aspect ratio in the middle would begin.
                var window = Ops.AspectWindow(rows, columns, height, width);
                return new ImageTransformation { ["h_start"] = Ops.Constant(window.Top, DType.Int32), ["w_start"] = Ops.Constant(window.Left, DType.Int32) };
            }
            return new ImageTransformation
            {
                ["h_start"] = Ops.Cast(Uniform(Shape.Scalar, 0, rows - height + 1, seeds), DType.Int32),
                ["w_start"] = Ops.Cast(Uniform(Shape.Scalar, 0, columns - width + 1, seeds), DType.Int32),
            };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => training ? Crop(images, draws, "bilinear") : images;

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => training ? Crop(masks, draws, "nearest") : masks;

        // As in Keras, the window's first row is taken from what goes across and its first column from what goes down, and relative boxes are measured by the result.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var (corners, labels) = ToCorners(boxes, (height, width));
            var moved = BoxGeometry.Shift(corners, -Ops.Cast(draws["h_start"], DType.Float32), -Ops.Cast(draws["w_start"], DType.Float32));
            return FromCorners(new(Ops.Maximum(moved, 0), labels), (height, width));
        }

        private Tensor Crop(Tensor images, ImageTransformation? draws, string filter)
        {
            if (draws is null) return images;
            var (rows, columns) = (images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]);
            if (rows > height && columns > width) return new CropOp(WidthAxis, width).Call(new CropOp(HeightAxis, height).Call(images, draws["h_start"]), draws["w_start"]);
            // As much as there is from the start on.
            var (top, left) = (Start(draws, "h_start"), Start(draws, "w_start"));
            images = Ops.SliceAxis(images, HeightAxis, top, Math.Min(height, rows - top));
            images = Ops.SliceAxis(images, WidthAxis, left, Math.Min(width, columns - left));
            return Ops.ResizeImages(images, height, width, filter, antialias: false, IsFirst);
        }

        private static int Start(ImageTransformation draws, string key) => (int)draws[key].item().AsDouble;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, a part of each batch of images at a random place, the same for all its images; images that are not larger than that are resized. Otherwise does nothing to them.</summary>
            /// <param name="height">Rows of the result.</param>
            /// <param name="width">Columns of the result.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A size is not positive.</exception>
            public static RandomCrop RandomCrop(int height, int width, Seed seed = default, string? data_format = null, string? name = null, Shape? input_shape = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(height, width, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
