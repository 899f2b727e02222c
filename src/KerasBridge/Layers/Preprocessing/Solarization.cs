using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, adds a random number to all values of an image and turns over those that are above a random threshold; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/solarization/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(Solarization(addition_factor: 0.1, threshold_factor: 0.5));
    /// </code>
    /// </remarks>
    public sealed class Solarization : BaseRandomImageLayer
    {
        private const string Words = "The `addition_factor` and `threshold_factor` arguments should be a number (or a list of two numbers) in the range [0, 1].";

        private readonly (double Low, double High) _addition;
        private readonly (double Low, double High) _threshold;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.Solarization"/>
        internal Solarization(RangeArg addition_factor, RangeArg threshold_factor, RangeArg value_range, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _addition = addition_factor.IsNone ? (0, 0) : Factors.Each(addition_factor, "addition_factor", 0, 1, Words, fromZero: true);
            _threshold = threshold_factor.IsNone ? (0, 0) : Factors.Each(threshold_factor, "threshold_factor", 0, 1, Words, fromZero: true);
            _range = Factors.ValueRange(value_range);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("value_range", Factors.ToConfig(_range)).With("addition_factor", Factors.ToConfig(_addition)).With("threshold_factor", Factors.ToConfig(_threshold)).With("seed", SeedConfig);

        // As in Keras, only the upper ends count in values of 0 … 255.
        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) => training
            ? new ImageTransformation
            {
                ["additions"] = Uniform(PerImage(images), _addition.Low, _addition.High * 255, seeds),
                ["thresholds"] = Uniform(PerImage(images), _threshold.Low, _threshold.High * 255, seeds),
            }
            : null;

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (draws is null) return images;
            var x = Ops.Clip(InRange(images, _range, (0, 255)) + draws["additions"], 0, 255);
            return InRange(Ops.Select(Ops.Less(x, draws["thresholds"]), x, 255.0 - x), (0, 255), _range);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, adds a random number to all values of an image and turns over those that are above a random threshold; otherwise passes it on.</summary>
            /// <param name="addition_factor">What is added, as a part of the range: <c>(low, high)</c> within 0 … 1, or a number f for 0 … f; 0 by default.</param>
            /// <param name="threshold_factor">The threshold, likewise.</param>
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
            public static Solarization Solarization(RangeArg addition_factor = default, RangeArg threshold_factor = default, RangeArg value_range = default,
                Seed seed = default, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(addition_factor, threshold_factor, value_range, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
