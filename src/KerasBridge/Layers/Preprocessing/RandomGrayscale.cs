using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, takes the colour out of an image with a probability; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_grayscale/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomGrayscale(0.2));
    /// </code>
    /// </remarks>
    public sealed class RandomGrayscale : BaseRandomImageLayer
    {
        /// <inheritdoc cref="keras.layers.RandomGrayscale"/>
        internal RandomGrayscale(double factor, string? data_format, Seed seed, string? name, bool trainable, string? dtype) : base(seed, data_format, name, trainable, dtype)
        {
            if (!(factor is >= 0 and <= 1)) throw new ArgumentException($"`factor` should be between 0 and 1. Received: factor={PythonFormat.Repr(factor)}");
            this.factor = factor;
        }

        /// <summary>The probability.</summary>
        public double factor { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", factor);

        // As in Keras, it draws whether it trains or not.
        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds) =>
            new ImageTransformation { ["should_apply"] = Ops.Less(Ops.Reshape(Uniform(PerImage(images, 1), 0, 1, seeds), PerImage(images)), factor) };

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) =>
            training && draws is not null ? Ops.Select(draws["should_apply"], Grey(images), images) : images;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, takes the colour out of an image with a probability; otherwise passes it on.</summary>
            /// <param name="factor">The probability, from 0 to 1.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The factor is not within 0 … 1.</exception>
            public static RandomGrayscale RandomGrayscale(double factor = 0.5, string? data_format = null, Seed seed = default, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
