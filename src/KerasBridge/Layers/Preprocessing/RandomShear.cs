using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, slants each image by a random amount along either axis; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_shear/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Boxes are slanted by parts of the image's sizes, as in Keras 3: they fit the pixels where images are square.</para>
    /// <code>
    /// model.add(RandomShear(0.2, 0.2));
    /// </code>
    /// </remarks>
    public sealed class RandomShear : BaseWarpLayer
    {
        private const string Words = "The `factor` argument should be a number (or a list of two numbers) in the range [0, 1.0].";

        private readonly (double Low, double High) _x;
        private readonly (double Low, double High) _y;

        /// <inheritdoc cref="keras.layers.RandomShear"/>
        internal RandomShear(RangeArg x_factor, RangeArg y_factor, string interpolation, string fill_mode, double fill_value, string? data_format, Seed seed, string? name, bool trainable, string? dtype)
            : base(fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) => (_x, _y) = (Range(x_factor, "x_factor"), Range(y_factor, "y_factor"));

        /// <inheritdoc/>
        public override Config get_config() => WithRest(base.get_config().With("x_factor", Factors.ToConfig(_x)).With("y_factor", Factors.ToConfig(_y)));

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var sign = Ops.Select(Ops.Greater(Uniform(PerImage(images, 2), 0, 1, seeds), 0.5), -1.0, 1.0);
            var down = Uniform(PerImage(images, 2), _y.Low, _y.High, seeds);
            var across = Uniform(PerImage(images, 2), _x.Low, _x.High, seeds);
            return new ImageTransformation { ["shear_factor"] = Ops.Concatenate([across, down], 1) * sign };
        }

        // As in Keras, slants are of parts of the sizes here, and of pixels in the images: the same where these are square.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var sizes = Sizes(draws);
            var (corners, labels) = ToCorners(boxes, sizes, "rel_xyxy");
            var (across, down) = (Column(draws["shear_factor"], 0), Column(draws["shear_factor"], 1));
            var (x1, y1, x2, y2) = BoxFormat.Parts(corners);
            Tensor atTop = across * y1, atBottom = across * y2;
            var isLeft = Ops.Less(across, 0);
            (x1, x2) = (x1 - Ops.Select(isLeft, atTop, atBottom), x2 - Ops.Select(isLeft, atBottom, atTop));
            Tensor atLeft = down * x1, atRight = down * x2;
            var isUp = Ops.Greater(down, 0);
            (y1, y2) = (y1 - Ops.Select(isUp, atRight, atLeft), y2 - Ops.Select(isUp, atLeft, atRight));
            return FromCorners(BoxGeometry.Clip(new(BoxFormat.Join(x1, y1, x2, y2), labels), null, null, relative: true), sizes, "rel_xyxy");

            static Tensor Column(Tensor factors, int column) => BoxGeometry.PerBatch(Ops.SliceAxis(factors, 1, column, 1));
        }

        private protected override Tensor Transforms(ImageTransformation draws, int height, int width) => AffineTransforms.Shear(draws["shear_factor"]);

        // What a number stands for is taken back from a configuration, too.
        private static (double Low, double High) Range(RangeArg factor, string argument) => factor.Values switch
        {
            [] => (0, 0),
            [var low, var high] when low == -high && high is >= 0 and <= 1 => (low, high),
            _ => Factors.Each(factor, argument, 0, 1, Words),
        };
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, slants each image by a random amount along either axis; otherwise passes it on.</summary>
            /// <param name="x_factor">How far along x a pixel moves with each row: <c>(low, high)</c> within 0 … 1, or a number f for -f … f; the sign is drawn. 0 by default.</param>
            /// <param name="y_factor">The same along y with each column.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="fill_mode">What stands outside of the image: <c>reflect</c> (its mirror image), <c>wrap</c>, <c>constant</c> or <c>nearest</c>.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A factor is not within 0 … 1, or there is no such mode.</exception>
            public static RandomShear RandomShear(RangeArg x_factor = default, RangeArg y_factor = default, string interpolation = "bilinear",
                string fill_mode = "reflect", double fill_value = 0.0, string? data_format = null, Seed seed = default, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(x_factor, y_factor, interpolation, fill_mode, fill_value, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
