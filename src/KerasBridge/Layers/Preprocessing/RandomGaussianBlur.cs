using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, blurs an image with a random probability, all images of a batch by the same random amount; otherwise passes images on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_gaussian_blur/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomGaussianBlur(factor: 0.5, kernel_size: 5));
    /// </code>
    /// </remarks>
    public sealed class RandomGaussianBlur : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _size;
        private readonly (double Low, double High) _sigma;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomGaussianBlur"/>
        internal RandomGaussianBlur(RangeArg factor, RangeArg kernel_size, RangeArg sigma, RangeArg value_range, string? data_format, Seed seed, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor.IsNone ? 1 : factor, 0, 1);
            _size = Size(kernel_size);
            _sigma = Factors.Range(sigma.IsNone ? 1 : sigma, 0, 1, "sigma");
            _range = Factors.ValueRange(value_range, sorted: false);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("factor", Factors.ToConfig(_factor)).With("kernel_size", Factors.ToConfig(_size)).With("sigma", Factors.ToConfig(_sigma))
            .With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var probability = Uniform(PerImage(images, 1), _factor.Low, _factor.High, seeds);
            var threshold = Uniform(PerImage(images, 1), 0, 1, seeds);
            return new ImageTransformation { ["should_apply_blur"] = Ops.Less(threshold, probability), ["blur_factor"] = Uniform(2, _sigma.Low, _sigma.High, seeds) + 1e-6 };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (draws is null) return images;
            var blurred = ImageFilters2D.Apply(images, ImageFilters2D.Gaussian((int)_size.Low, (int)_size.High, draws["blur_factor"]), IsFirst);
            return Ops.Clip(Ops.Select(Ops.Reshape(draws["should_apply_blur"], PerImage(images)), blurred, images), _range.Low, _range.High);
        }

        private static (double, double) Size(RangeArg size)
        {
            if (size.IsNone) return (3, 3);
            if (size.Values.Length > 2) throw new ArgumentException($"The `kernel_size` argument should be a number (or a list of two numbers). Received: kernel_size={size}");
            if (size.Values.Any(value => value < 1 || value % 2 != 1)) throw new ArgumentException($"kernel_size must be an odd number. Received: kernel_size={size}");
            return (size.Values[0], size.Values[^1]);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, blurs an image with a random probability, all images of a batch by the same random amount; otherwise passes images on.</summary>
            /// <param name="factor">The probability: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="kernel_size">The size of the filter: an odd number, or two; 3 by default.</param>
            /// <param name="sigma">The width of the bell: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range, or the size of the filter is even.</exception>
            public static RandomGaussianBlur RandomGaussianBlur(RangeArg factor = default, RangeArg kernel_size = default, RangeArg sigma = default,
                RangeArg value_range = default, string? data_format = null, Seed seed = default, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null, string? bounding_box_format = null) =>
                new(factor, kernel_size, sigma, value_range, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
