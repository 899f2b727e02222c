using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, adds a random number to all values of an image; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_brightness/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomBrightness(0.2));
    /// </code>
    /// </remarks>
    public sealed class RandomBrightness : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomBrightness"/>
        internal RandomBrightness(RangeArg factor, RangeArg value_range, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor, -1, 1);
            _range = Factors.ValueRange(value_range);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", Factors.ToConfig(_factor)).With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => training
            ? new ImageTransformation { ["rgb_delta"] = Uniform(PerImage(images), _factor.Low, _factor.High, seeds) * (_range.High - _range.Low) }
            : null;

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) =>
            draws is null ? images : Ops.Clip(images + draws["rgb_delta"], _range.Low, _range.High);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, adds a random number to all values of an image; otherwise passes it on.</summary>
            /// <param name="factor">The change as a part of the values' range, from -1 (black) to 1 (white): <c>(low, high)</c>, or a number f for -f … f.</param>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range.</exception>
            public static RandomBrightness RandomBrightness(RangeArg factor, RangeArg value_range = default, Seed seed = default, string? data_format = null,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, value_range, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
