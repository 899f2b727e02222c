using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, mixes an image with its own grey by a random amount; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_degeneration/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomColorDegeneration((0.0, 0.5)));
    /// </code>
    /// </remarks>
    public sealed class RandomColorDegeneration : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomColorDegeneration"/>
        internal RandomColorDegeneration(RangeArg factor, RangeArg value_range, string? data_format, Seed seed, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor, -1, 1);
            _range = Factors.ValueRange(value_range);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", Factors.ToConfig(_factor)).With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => new() { ["factor"] = Uniform(PerImage(images), _factor.Low, _factor.High, seeds) };

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) =>
            training && draws is not null ? Ops.Clip(images + draws["factor"] * (Grey(images) - images), _range.Low, _range.High) : images;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, mixes an image with its own grey by a random amount; otherwise passes it on.</summary>
            /// <param name="factor">How much of the grey: 0 changes nothing, 1 takes out all colour; <c>(low, high)</c>, or a number f for -f … f.</param>
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
            public static RandomColorDegeneration RandomColorDegeneration(RangeArg factor, RangeArg value_range = default, string? data_format = null,
                Seed seed = default, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, value_range, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
