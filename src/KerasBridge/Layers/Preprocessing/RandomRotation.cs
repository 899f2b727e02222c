using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, turns each image by a random angle; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_rotation/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Boxes that come in are taken for <c>xyxy</c>, as in Keras 3, whatever the <c>bounding_box_format</c>; those that go out are in this format.</para>
    /// <code>
    /// model.add(RandomRotation(0.1));
    /// </code>
    /// </remarks>
    public sealed class RandomRotation : BaseWarpLayer
    {
        private readonly (double Low, double High) _factor;

        /// <inheritdoc cref="keras.layers.RandomRotation"/>
        internal RandomRotation(RangeArg factor, string fill_mode, string interpolation, Seed seed, double fill_value, string? data_format, string? name, bool trainable, string? dtype)
            : base(fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) => _factor = Factors.Range(factor, -1, 1);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("factor", Factors.ToConfig(_factor)).With("data_format", data_format).With("fill_mode", fill_mode).With("fill_value", fill_value)
            .With("interpolation", interpolation).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var angle = Uniform(PerImage(images, 1), _factor.Low * 360, _factor.High * 360, seeds);
            return new ImageTransformation { ["angle"] = angle, ["rotation_matrix"] = AffineTransforms.Rotation(angle, images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]) };
        }

        // As in Keras, what comes in is taken for corners, whatever the layer's format; what goes out is in its format.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var (height, width) = Sizes(draws);
            var turned = BoxGeometry.Affine(boxes.boxes, draws["angle"], 0, 0, 1, 0, 0, height, width, 0.5, 0.5);
            return FromCorners(BoxGeometry.Clip(new(turned, boxes.labels), height, width, relative: false), (height, width));
        }

        private protected override Tensor Transforms(ImageTransformation draws, int height, int width) => draws["rotation_matrix"];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, turns each image by a random angle; otherwise passes it on.</summary>
            /// <param name="factor">The angle as a part of the full circle: <c>0.1</c> is from -36 to 36 degrees, <c>(-0.1, 0.2)</c> from -36 to 72.</param>
            /// <param name="fill_mode">What stands outside of the image: <c>reflect</c> (its mirror image), <c>wrap</c>, <c>constant</c> or <c>nearest</c>.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The factor is not within -1 … 1, or there is no such mode.</exception>
            public static RandomRotation RandomRotation(RangeArg factor, string fill_mode = "reflect", string interpolation = "bilinear", Seed seed = default,
                double fill_value = 0.0, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
