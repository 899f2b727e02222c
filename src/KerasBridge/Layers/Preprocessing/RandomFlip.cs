using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, turns images over, each with a probability of one half; otherwise passes them on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_flip/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomFlip("horizontal"));
    /// </code>
    /// </remarks>
    public sealed class RandomFlip : BaseRandomImageLayer
    {
        private static readonly string[] Modes = ["horizontal", "vertical", "horizontal_and_vertical"];

        /// <inheritdoc cref="keras.layers.RandomFlip"/>
        internal RandomFlip(string mode, Seed seed, string? data_format, string? name, bool trainable, string? dtype) : base(seed, data_format, name, trainable, dtype)
        {
            this.mode = Modes.Contains(mode)
                ? mode
                : throw new ArgumentException($"Unknown `mode` {mode}. Expected of one ('horizontal', 'vertical', 'horizontal_and_vertical').{Suggest.Sentence(mode, Modes)} Received: mode={mode}");
        }

        /// <summary><c>horizontal</c>, <c>vertical</c> or <c>horizontal_and_vertical</c>.</summary>
        public string mode { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("seed", SeedConfig).With("mode", mode).With("data_format", data_format);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => training
            ? new ImageTransformation { ["flips"] = Ops.LessEqual(Uniform(PerImage(images), 0, 1, seeds), 0.5) }
            : null;

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => draws is null
            ? images
            : new FlipImagesOp(mode != "vertical", mode != "horizontal", IsFirst).Call(images, draws["flips"]);

        // As in Keras, parts of the sizes are cut off as if they were pixels: what is left of or above the image alone.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var sizes = Sizes(draws);
            var (corners, labels) = ToCorners(boxes, sizes, "rel_xyxy");
            var flips = BoxGeometry.PerBatch(draws["flips"]);
            var (x1, y1, x2, y2) = BoxFormat.Parts(corners);
            if (mode != "vertical") (x1, x2) = (Ops.Select(flips, 1.0 - x2, x1), Ops.Select(flips, 1.0 - x1, x2));
            if (mode != "horizontal") (y1, y2) = (Ops.Select(flips, 1.0 - y2, y1), Ops.Select(flips, 1.0 - y1, y2));
            return FromCorners(BoxGeometry.Clip(new(BoxFormat.Join(x1, y1, x2, y2), labels), sizes.Height, sizes.Width, relative: false), sizes, "rel_xyxy");
        }

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => draws is null ? masks : Ops.Cast(TransformImages(Ops.Cast(masks, DType.Float32), draws, training), masks.dtype);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, turns images over, each with a probability of one half; otherwise passes them on.</summary>
            /// <param name="mode"><c>horizontal</c> (left to right), <c>vertical</c> (upside down), or <c>horizontal_and_vertical</c>: both together, or neither.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">There is no such mode.</exception>
            public static RandomFlip RandomFlip(string mode = "horizontal_and_vertical", Seed seed = default, string? data_format = null, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(mode, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
