using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, turns the hue of all colours of an image by a random amount; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_hue/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomHue(0.2));
    /// </code>
    /// </remarks>
    public sealed class RandomHue : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomHue"/>
        internal RandomHue(RangeArg factor, RangeArg value_range, string? data_format, Seed seed, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor, 0, 1);
            _range = Factors.ValueRange(value_range, sorted: false);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", Factors.ToConfig(_factor)).With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            var sign = Ops.Select(Ops.Greater(Uniform(PerImage(images, 1), 0, 1, seeds), 0.5), -1.0, 1.0);
            return new ImageTransformation { ["factor"] = sign * Uniform(PerImage(images, 1), _factor.Low, _factor.High, seeds) * 0.5 };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (!training || draws is null) return images;
            var hsv = Ops.RgbToHsv(InRange(RequireColours(images), _range, (0, 1)), IsFirst);
            var hue = Ops.SliceAxis(hsv, ChannelAxis, 0, 1) + Ops.Reshape(draws["factor"], PerImage(images));
            hue = Ops.Select(Ops.Greater(hue, 1.0), hue - 1.0, hue);
            hue = Ops.Select(Ops.Less(hue, 0.0), hue + 1.0, hue);
            var rgb = Ops.HsvToRgb(Ops.Concatenate([hue, Ops.SliceAxis(hsv, ChannelAxis, 1, 2)], ChannelAxis), IsFirst);
            return InRange(Ops.Clip(rgb, 0, 1), (0, 1), _range);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, turns the hue of all colours of an image by a random amount; otherwise passes it on.</summary>
            /// <param name="factor">How far, as a part of a half circle: <c>(low, high)</c> within 0 … 1, or a number f for 0 … f; the direction is drawn.</param>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range.</exception>
            public static RandomHue RandomHue(RangeArg factor, RangeArg value_range = default, string? data_format = null, Seed seed = default,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, value_range, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
