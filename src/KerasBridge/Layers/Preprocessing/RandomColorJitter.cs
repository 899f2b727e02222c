using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, changes brightness, contrast, saturation and hue of an image at random, in this order and as far as they are given; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_jitter/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomColorJitter(brightness_factor: 0.2, contrast_factor: 0.2, saturation_factor: (0.4, 0.6), hue_factor: 0.1));
    /// </code>
    /// </remarks>
    public sealed class RandomColorJitter : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _range;
        private readonly RangeArg _brightnessFactor;
        private readonly RangeArg _contrastFactor;
        private readonly RangeArg _saturationFactor;
        private readonly RangeArg _hueFactor;
        private readonly RandomBrightness? _brightness;
        private readonly RandomContrast? _contrast;
        private readonly RandomSaturation? _saturation;
        private readonly RandomHue? _hue;

        /// <inheritdoc cref="keras.layers.RandomColorJitter"/>
        internal RandomColorJitter(RangeArg value_range, RangeArg brightness_factor, RangeArg contrast_factor, RangeArg saturation_factor, RangeArg hue_factor, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _range = Factors.ValueRange(value_range, sorted: false);
            (_brightnessFactor, _contrastFactor, _saturationFactor, _hueFactor) = (brightness_factor, contrast_factor, saturation_factor, hue_factor);
            if (!brightness_factor.IsNone) _brightness = new RandomBrightness(brightness_factor, value_range, seed, data_format, null, true, null);
            if (!contrast_factor.IsNone) _contrast = new RandomContrast(contrast_factor, value_range, seed, data_format, null, true, null);
            if (!saturation_factor.IsNone) _saturation = new RandomSaturation(saturation_factor, value_range, data_format, seed, null, true, null);
            if (!hue_factor.IsNone) _hue = new RandomHue(hue_factor, value_range, data_format, seed, null, true, null);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("value_range", Factors.ToConfig(_range)).With("brightness_factor", Factors.ToConfig(_brightnessFactor)).With("contrast_factor", Factors.ToConfig(_contrastFactor))
            .With("saturation_factor", Factors.ToConfig(_saturationFactor)).With("hue_factor", Factors.ToConfig(_hueFactor)).With("seed", SeedConfig);

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (!training) return images;
            foreach (var layer in (BaseImageLayer?[])[_brightness, _contrast, _saturation, _hue])
            {
                // All of them take from this layer's seeds.
                if (layer is not null) images = layer.TransformImages(images, layer.Draw(images, training: true, Generator), training: true);
            }
            return images;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, changes brightness, contrast, saturation and hue of an image at random, in this order and as far as they are given; otherwise passes it on.</summary>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="brightness_factor">As of <c>RandomBrightness</c>; no change if not given.</param>
            /// <param name="contrast_factor">As of <c>RandomContrast</c>; no change if not given.</param>
            /// <param name="saturation_factor">As of <c>RandomSaturation</c>; no change if not given.</param>
            /// <param name="hue_factor">As of <c>RandomHue</c>; no change if not given.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range.</exception>
            public static RandomColorJitter RandomColorJitter(RangeArg value_range = default, RangeArg brightness_factor = default, RangeArg contrast_factor = default,
                RangeArg saturation_factor = default, RangeArg hue_factor = default, Seed seed = default, string? data_format = null, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(value_range, brightness_factor, contrast_factor, saturation_factor, hue_factor, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
