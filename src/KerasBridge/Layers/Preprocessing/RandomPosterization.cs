using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, keeps only some of the highest bits of all values, a random number of them; otherwise passes images on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_posterization/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomPosterization(4));
    /// </code>
    /// </remarks>
    public sealed class RandomPosterization : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;

        // 2 to the power of the bits dropped.
        private readonly Tensor _steps = Tensor.FromArray(NDArray.FromSpan<float>([1, 2, 4, 8, 16, 32, 64, 128], 8));

        /// <inheritdoc cref="keras.layers.RandomPosterization"/>
        internal RandomPosterization(RangeArg factor, RangeArg value_range, string? data_format, Seed seed, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor, 1, 8);
            _range = Factors.ValueRange(value_range);
            if (_factor.Low != Math.Floor(_factor.Low) || _factor.High != Math.Floor(_factor.High))
                throw new ArgumentException($"The number of bits must be whole. Expected `factor` to be an integer or two. Received: factor={factor}");
            if (_factor.Low < 1 || _factor.High > 8) throw new ArgumentException($"A value has eight bits. Expected `factor` within 1 … 8. Received: factor={factor}");
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", Factors.ToConfig(_factor)).With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            var bits = _factor.Low == _factor.High
                ? Ops.Full(PerImage(images, 1), DType.Int32, _factor.Low)
                : Ops.Cast(RandomTensors.RandInt(PerImage(images, 1), (long)_factor.Low, (long)_factor.High, DType.UInt8, seeds!), DType.Int32);
            return new ImageTransformation { ["shift_factor"] = 8 - bits };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (!training || draws is null) return images;
            var step = Ops.Reshape(Ops.Gather(_steps, draws["shift_factor"]), PerImage(images));
            var whole = Ops.Cast(Ops.Cast(InRange(images, _range, (0, 255)), DType.UInt8), DType.Float32);
            return InRange(Ops.Unary(UnaryKind.Floor, whole / step) * step, (0, 255), _range);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, keeps only some of the highest bits of all values, a random number of them; otherwise passes images on.</summary>
            /// <param name="factor">The number of bits kept, drawn from <c>low</c> to <c>high - 1</c> within 1 … 8; a number f stands for <c>(1, f)</c>.</param>
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
            public static RandomPosterization RandomPosterization(RangeArg factor, RangeArg value_range = default, string? data_format = null, Seed seed = default,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, value_range, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
