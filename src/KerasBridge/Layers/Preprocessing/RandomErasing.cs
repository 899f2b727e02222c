using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, covers a random rectangle of an image with a random probability; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_erasing/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(RandomErasing(factor: 0.5, fill_value: 0.0));
    /// </code>
    /// </remarks>
    public sealed class RandomErasing : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _scale;
        private readonly RangeArg _fill;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomErasing"/>
        internal RandomErasing(RangeArg factor, RangeArg scale, RangeArg fill_value, RangeArg value_range, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor.IsNone ? 1 : factor, 0, 1);
            _scale = Factors.Range(scale.IsNone ? (0.02, 0.33) : scale, 0, 1, "scale");
            _fill = fill_value;
            if (!fill_value.IsNone && fill_value.Values.Length is not (1 or 3))
                throw new ArgumentException($"The `fill_value` argument should be a number (or a list of three numbers). Received: fill_value={fill_value}");
            _range = Factors.ValueRange(value_range, sorted: false);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("factor", Factors.ToConfig(_factor)).With("scale", Factors.ToConfig(_scale)).With("fill_value", Factors.ToConfig(_fill))
            .With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var weight = Ops.Sqrt(Uniform(Shape.FromInts([images.shape.Dims[0], 2]), _scale.Low, _scale.High, seeds));
            var columns = ImageBoxes.Bounds(Ops.SliceAxis(weight, 1, 0, 1), images.shape.Dims[WidthAxis], seeds!);
            var rows = ImageBoxes.Bounds(Ops.SliceAxis(weight, 1, 1, 1), images.shape.Dims[HeightAxis], seeds!);
            var probability = Uniform(PerImage(images, 1), _factor.Low, _factor.High, seeds);
            var threshold = Uniform(PerImage(images, 1), 0, 1, seeds);
            return new ImageTransformation
            {
                ["batch_masks"] = ImageBoxes.Mask(images, columns, rows, HeightAxis, WidthAxis),
                ["apply_erasing"] = Ops.Less(threshold, probability),
                ["fill_value"] = Ops.Clip(Filling(images, seeds!), _range.Low, _range.High),
            };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            if (draws is null) return images;
            var where = Ops.LogicalAnd(draws["batch_masks"], Ops.Reshape(draws["apply_erasing"], PerImage(images)));
            return Ops.Select(where, draws["fill_value"], images);
        }

        private Tensor Filling(Tensor images, SeedGenerator seeds)
        {
            if (_fill.IsNone) return RandomTensors.Normal(images.shape, 0, 1, DType.Float32, seeds) * _range.High;
            var values = Tensor.FromArray(NDArray.FromSpan<float>([.. _fill.Values.Select(value => (float)value)], _fill.Values.Length));
            return Ops.Reshape(values, IsFirst ? Shape.FromInts([1, _fill.Values.Length, 1, 1]) : Shape.FromInts([1, 1, 1, _fill.Values.Length]));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, covers a random rectangle of an image with a random probability; otherwise passes it on.</summary>
            /// <param name="factor">The probability: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="scale">The part of the image that is covered: <c>(low, high)</c> within 0 … 1; <c>(0.02, 0.33)</c> by default.</param>
            /// <param name="fill_value">The value that covers it: a number, or a list of three; normal noise times <c>value_range[1]</c> if not given.</param>
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
            public static RandomErasing RandomErasing(RangeArg factor = default, RangeArg scale = default, RangeArg fill_value = default, RangeArg value_range = default,
                Seed seed = default, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, scale, fill_value, value_range, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
