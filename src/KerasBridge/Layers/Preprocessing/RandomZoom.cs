using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, makes each image larger or smaller by a random factor; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomZoom(0.1));
    /// </code>
    /// </remarks>
    public sealed class RandomZoom : BaseRandomImageLayer
    {
        private const string Words = "The `height_factor` and `width_factor` arguments should be a number (or a list of two numbers) in the range (-1.0, 1.0].";

        private readonly RangeArg _heightFactor;
        private readonly RangeArg _widthFactor;
        private readonly (double Low, double High) _height;
        private readonly (double Low, double High) _width;

        /// <inheritdoc cref="keras.layers.RandomZoom"/>
        internal RandomZoom(RangeArg height_factor, RangeArg width_factor, string fill_mode, string interpolation, Seed seed, double fill_value, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            (_heightFactor, _widthFactor) = (height_factor, width_factor);
            _height = Factors.Each(height_factor, "height_factor", -1, 1, Words, openLow: true);
            if (!width_factor.IsNone) _width = Factors.Each(width_factor, "width_factor", -1, 1, Words, openLow: true);
            this.fill_mode = Factors.Fill(fill_mode);
            this.interpolation = Factors.Interpolation(interpolation);
            this.fill_value = fill_value;
        }

        /// <summary>What stands outside of the image.</summary>
        public string fill_mode { get; }

        /// <summary>How pixels between pixels are made.</summary>
        public string interpolation { get; }

        /// <summary>The value outside, with <c>constant</c>.</summary>
        public double fill_value { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("height_factor", Factors.ToConfig(_heightFactor)).With("width_factor", Factors.ToConfig(_widthFactor)).With("fill_mode", fill_mode)
            .With("interpolation", interpolation).With("seed", SeedConfig).With("fill_value", fill_value).With("data_format", data_format);

        internal override Draws? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var height = Uniform(PerImage(images, 2), 1 + _height.Low, 1 + _height.High, seeds);
            var width = _widthFactor.IsNone ? height : Uniform(PerImage(images, 2), 1 + _width.Low, 1 + _width.High, seeds);
            return new Draws { ["height_zoom"] = height, ["width_zoom"] = width };
        }

        internal override Tensor TransformImages(Tensor images, Draws? draws, bool training) => Move(images, draws, interpolation);

        internal override Tensor TransformMasks(Tensor masks, Draws? draws, bool training) => Move(masks, draws, "nearest");

        private Tensor Move(Tensor images, Draws? draws, string filter) =>
            draws is null ? images : AffineTransforms.Move(images, AffineTransforms.Zoom(draws["height_zoom"], draws["width_zoom"], images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]), filter, fill_mode, fill_value, IsFirst);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, makes each image larger or smaller by a random factor; otherwise passes it on.</summary>
            /// <param name="height_factor">The change of the visible height: <c>0.2</c> is from -20 % (larger) to +20 % (smaller), <c>(-0.3, -0.2)</c> always enlarges.</param>
            /// <param name="width_factor">The change of the visible width; the same as that of the height, so that nothing is distorted, if not given.</param>
            /// <param name="fill_mode">What stands outside of the image: <c>reflect</c> (its mirror image), <c>wrap</c>, <c>constant</c> or <c>nearest</c>.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A factor is not above -1 and at most 1, or there is no such mode.</exception>
            public static RandomZoom RandomZoom(RangeArg height_factor, RangeArg width_factor = default, string fill_mode = "reflect", string interpolation = "bilinear",
                Seed seed = default, double fill_value = 0.0, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null) =>
                new(height_factor, width_factor, fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
