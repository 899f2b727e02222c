using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, moves each image up or down and to the left or right; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_translation/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomTranslation(0.1, 0.1));
    /// </code>
    /// </remarks>
    public sealed class RandomTranslation : BaseWarpLayer
    {
        private const string Words = "The `factor` argument should be a number (or a list of two numbers) in the range [-1.0, 1.0].";

        private readonly SideFactor _height;
        private readonly SideFactor _width;

        /// <inheritdoc cref="keras.layers.RandomTranslation"/>
        internal RandomTranslation(RangeArg height_factor, RangeArg width_factor, string fill_mode, string interpolation, Seed seed, double fill_value, string? data_format, string? name, bool trainable, string? dtype)
            : base(fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) =>
            (_height, _width) = (new(height_factor, "height_factor", Words), new(width_factor, "width_factor", Words));

        /// <inheritdoc/>
        public override Config get_config() => WithRest(base.get_config().With("height_factor", _height.ToConfig()).With("width_factor", _width.ToConfig()));

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var down = Uniform(PerImage(images, 2), _height.Low, _height.High, seeds) * (double)images.shape.Dims[HeightAxis];
            var across = Uniform(PerImage(images, 2), _width.Low, _width.High, seeds) * (double)images.shape.Dims[WidthAxis];
            return new ImageTransformation { ["translations"] = Ops.Concatenate([across, down], 1) };
        }

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var sizes = Sizes(draws);
            var (across, down) = get_transformed_x_y(0, 0, Transforms(draws, sizes.Height, sizes.Width));
            return FromCorners(BoxGeometry.Clip(get_shifted_bbox(ToCorners(boxes, sizes), across, down), sizes.Height, sizes.Width, relative: false), sizes);
        }

        private protected override Tensor Transforms(ImageTransformation draws, int height, int width) => AffineTransforms.Translation(draws["translations"]);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, moves each image up or down and to the left or right; otherwise passes it on.</summary>
            /// <param name="height_factor">The way down as a part of the height: <c>0.2</c> is from -20 % (up) to +20 % (down).</param>
            /// <param name="width_factor">The way to the right as a part of the width: <c>0.2</c> is from -20 % (left) to +20 % (right).</param>
            /// <param name="fill_mode">What stands outside of the image: <c>reflect</c> (its mirror image), <c>wrap</c>, <c>constant</c> or <c>nearest</c>.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A factor is not within -1 … 1, or there is no such mode.</exception>
            public static RandomTranslation RandomTranslation(RangeArg height_factor, RangeArg width_factor, string fill_mode = "reflect",
                string interpolation = "bilinear", Seed seed = default, double fill_value = 0.0, string? data_format = null, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(height_factor, width_factor, fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
