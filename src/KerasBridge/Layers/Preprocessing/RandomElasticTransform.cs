using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, distorts an image smoothly with a random probability, as if it were drawn on rubber; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_elastic_transform/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Takes no bounding boxes: Keras 3 does not define what becomes of them.</para>
    /// <code>
    /// model.add(RandomElasticTransform(factor: 0.5, scale: 0.3));
    /// </code>
    /// </remarks>
    public sealed class RandomElasticTransform : BaseRandomImageLayer
    {
        private static readonly string[] Modes = ["constant", "nearest", "wrap", "mirror", "reflect"];

        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _scale;
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.RandomElasticTransform"/>
        internal RandomElasticTransform(RangeArg factor, RangeArg scale, string interpolation, string fill_mode, double fill_value, RangeArg value_range, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor.IsNone ? 1 : factor, 0, 1);
            _scale = Factors.Range(scale.IsNone ? 1 : scale, 0, 1, "scale");
            this.interpolation = Factors.Interpolation(interpolation);
            this.fill_mode = Modes.Contains(fill_mode)
                ? fill_mode
                : throw new ArgumentException($"Unknown `fill_mode` {fill_mode}. Expected of one ({string.Join(", ", Modes.Select(mode => $"'{mode}'"))}).{Suggest.Sentence(fill_mode, Modes)} Received: fill_mode={fill_mode}");
            this.fill_value = fill_value;
            _range = Factors.ValueRange(value_range, sorted: false);
        }

        /// <summary>How pixels between pixels are made.</summary>
        public string interpolation { get; }

        /// <summary>What stands outside of the image.</summary>
        public string fill_mode { get; }

        /// <summary>The value outside, with <c>constant</c>.</summary>
        public double fill_value { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("factor", Factors.ToConfig(_factor)).With("scale", Factors.ToConfig(_scale)).With("interpolation", interpolation).With("fill_mode", fill_mode)
            .With("fill_value", fill_value).With("value_range", Factors.ToConfig(_range)).With("seed", SeedConfig);

        /// <summary>How far pixels move at most, and how smoothly.</summary>
        /// <param name="height">The images' height.</param>
        /// <param name="width">The images' width.</param>
        /// <param name="factor">How strongly, from 0 to 1.</param>
        /// <returns>The length in pixels that noise is multiplied by, and the width of the bell that smooths it.</returns>
        public (Tensor alpha, Tensor sigma) get_elastic_transform_params(int height, int width, Tensor factor) =>
            (factor * 0.1 * (double)Math.Max(height, width), factor * 0.05 * (double)Math.Min(height, width));

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training || _scale.High == 0 || _factor.High == 0) return null;
            var probability = Uniform(PerImage(images, 1), _factor.Low, _factor.High, seeds);
            var threshold = Uniform(PerImage(images, 1), 0, 1, seeds);
            var (count, height, width) = (images.shape.Dims[0], images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]);
            return new ImageTransformation
            {
                ["apply_transform"] = Ops.Less(threshold, probability),
                ["distortion_factor"] = Uniform(Shape.Scalar, _scale.Low, _scale.High, seeds),
                ["noise"] = RandomTensors.Normal(Shape.FromInts([count, height, width]), 0, 1, DType.Float32, seeds!),
            };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Distort(images, draws, interpolation);

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training) => throw NoBoxes();

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Ops.Cast(Distort(Ops.Cast(masks, DType.Float32), draws, "nearest"), masks.dtype);

        private Tensor Distort(Tensor images, ImageTransformation? draws, string filter)
        {
            if (draws is null) return images;
            var (height, width) = (images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]);
            var (alpha, sigma) = get_elastic_transform_params(height, width, draws["distortion_factor"]);
            // As in Keras, both directions get the same noise.
            var shift = new SmoothNoiseOp().Call(draws["noise"], sigma) * alpha;
            var x = IsFirst ? LayerArguments.ToChannelsLast(images) : images;
            x = new DistortOp(filter == "nearest", fill_mode, fill_value).Call(x, shift);
            var moved = IsFirst ? LayerArguments.ToChannelsFirst(x) : x;
            return Ops.Clip(Ops.Select(Ops.Reshape(draws["apply_transform"], PerImage(images)), moved, images), _range.Low, _range.High);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, distorts an image smoothly with a random probability, as if it were drawn on rubber; otherwise passes it on.</summary>
            /// <param name="factor">The probability: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="scale">How strongly: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="fill_mode">What stands outside of the image: <c>reflect</c>, <c>mirror</c>, <c>wrap</c>, <c>constant</c> or <c>nearest</c>.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
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
            public static RandomElasticTransform RandomElasticTransform(RangeArg factor = default, RangeArg scale = default, string interpolation = "bilinear",
                string fill_mode = "reflect", double fill_value = 0.0, RangeArg value_range = default, Seed seed = default, string? data_format = null,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, scale, interpolation, fill_mode, fill_value, value_range, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
