using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, looks at an image from another side with a random probability: each corner is moved at random; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_perspective/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Boxes go out as <c>xyxy</c>, as in Keras 3, whatever the <c>bounding_box_format</c>.</para>
    /// <code>
    /// model.add(RandomPerspective(factor: 0.5, scale: 0.3));
    /// </code>
    /// </remarks>
    public sealed class RandomPerspective : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;

        /// <inheritdoc cref="keras.layers.RandomPerspective"/>
        internal RandomPerspective(RangeArg factor, double scale, string interpolation, double fill_value, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor.IsNone ? 1 : factor, 0, 1);
            if (!(scale is >= 0 and <= 1)) throw new ArgumentException($"The `scale` argument should be a number in the range [0,1]. Received: scale={PythonFormat.Repr(scale)}");
            this.scale = scale;
            this.interpolation = Factors.Interpolation(interpolation);
            this.fill_value = fill_value;
        }

        /// <summary>How far the corners move, as a part of the size.</summary>
        public double scale { get; }

        /// <summary>How pixels between pixels are made.</summary>
        public string interpolation { get; }

        /// <summary>The value outside of the image.</summary>
        public double fill_value { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("factor", Factors.ToConfig(_factor)).With("scale", scale).With("interpolation", interpolation).With("fill_value", fill_value).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var (count, height, width) = (images.shape.Dims[0], images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]);
            var probability = Uniform(PerImage(images, 1), _factor.Low, _factor.High, seeds);
            var threshold = Uniform(PerImage(images, 1), 0, 1, seeds);
            var moved = Uniform(Shape.FromInts([count, 4, 2]), -0.5 * scale, 0.5 * scale, seeds);
            float right = width - 1, bottom = height - 1;
            var start = Ops.BroadcastTo(Tensor.FromArray(NDArray.FromSpan<float>([0, 0, right, 0, 0, bottom, right, bottom], (1, 4, 2))), Shape.FromInts([count, 4, 2]));
            var apply = Ops.Less(threshold, probability);
            return new ImageTransformation
            {
                ["apply_perspective"] = apply,
                ["start_points"] = start,
                ["end_points"] = Ops.Select(Ops.Reshape(apply, PerImage(images, 3)), start + start * moved, start),
            };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Move(images, draws, interpolation);

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Move(masks, draws, "nearest");

        // As in Keras, what goes out are corners in pixels, whatever the layer's format.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var sizes = Sizes(draws);
            var (corners, labels) = ToCorners(boxes, sizes);
            var transforms = new InverseTransformOp().Call(Transforms(draws));
            var moved = BoxGeometry.Around(corners, (x, y) => AffineTransforms.At(transforms, x, y));
            return BoxGeometry.Clip(new(Ops.Select(BoxGeometry.PerBatch(draws["apply_perspective"]), moved, corners), labels), sizes.Height, sizes.Width, relative: false);
        }

        private Tensor Move(Tensor images, ImageTransformation? draws, string filter)
        {
            if (draws is null) return images;
            var moved = AffineTransforms.Move(images, Transforms(draws), filter, "constant", fill_value, IsFirst);
            return Ops.Select(Ops.Reshape(draws["apply_perspective"], PerImage(images)), moved, images);
        }

        private static Tensor Transforms(ImageTransformation draws) =>
            new HomographyOp().Call(Ops.Cast(draws["start_points"], DType.Float32), Ops.Cast(draws["end_points"], DType.Float32));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, looks at an image from another side with a random probability: each corner is moved at random; otherwise passes it on.</summary>
            /// <param name="factor">The probability: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="scale">How far the corners move, as a part of the size: 0 … 1.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="fill_value">The value outside of the image.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range.</exception>
            public static RandomPerspective RandomPerspective(RangeArg factor = default, double scale = 1.0, string interpolation = "bilinear", double fill_value = 0.0,
                Seed seed = default, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, scale, interpolation, fill_value, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
