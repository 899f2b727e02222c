using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, makes the colours of an image stronger or weaker by a random factor; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_saturation/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomSaturation((0.4, 0.6)));
    /// </code>
    /// </remarks>
    public sealed class RandomSaturation : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomSaturation"/>
        internal RandomSaturation(RangeArg factor, RangeArg value_range, string? data_format, Seed seed, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor, -1, 1);
            _range = Factors.ValueRange(value_range);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", Factors.ToConfig(_factor)).With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            var factor = Uniform(PerImage(images, 1), _factor.Low, _factor.High, seeds);
            return new ImageTransformation { ["factor"] = factor / (1.0 - factor + KerasConfig.Epsilon) };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (!training || draws is null) return images;
            var hsv = Ops.RgbToHsv(RequireColours(images), IsFirst);
            var saturation = Ops.SliceAxis(hsv, ChannelAxis, 1, 1) * Ops.Reshape(draws["factor"], PerImage(images));
            saturation = Ops.Clip(saturation, _range.Low, _range.High);
            return Ops.HsvToRgb(Ops.Concatenate([Ops.SliceAxis(hsv, ChannelAxis, 0, 1), saturation, Ops.SliceAxis(hsv, ChannelAxis, 2, 1)], ChannelAxis), IsFirst);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, makes the colours of an image stronger or weaker by a random factor; otherwise passes it on.</summary>
            /// <param name="factor">Saturation is multiplied by f / (1 - f), where f is drawn from <c>(low, high)</c>: 0.5 changes nothing, 0 leaves grey.</param>
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
            public static RandomSaturation RandomSaturation(RangeArg factor, RangeArg value_range = default, string? data_format = null, Seed seed = default,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, value_range, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
