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
    public sealed class RandomZoom : BaseWarpLayer
    {
        private const string Words = "The `height_factor` and `width_factor` arguments should be a number (or a list of two numbers) in the range (-1.0, 1.0].";

        private readonly SideFactor _height;
        private readonly SideFactor? _width;

        /// <inheritdoc cref="keras.layers.RandomZoom"/>
        internal RandomZoom(RangeArg height_factor, RangeArg width_factor, string fill_mode, string interpolation, Seed seed, double fill_value, string? data_format, string? name, bool trainable, string? dtype)
            : base(fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype)
        {
            _height = new(height_factor, "height_factor", Words, openLow: true);
            if (!width_factor.IsNone) _width = new(width_factor, "width_factor", Words, openLow: true);
        }

        /// <inheritdoc/>
        public override Config get_config() => WithRest(base.get_config().With("height_factor", _height.ToConfig()).With("width_factor", _width?.ToConfig()));

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var height = Uniform(PerImage(images, 2), 1 + _height.Low, 1 + _height.High, seeds);
            var width = _width is { } factor ? Uniform(PerImage(images, 2), 1 + factor.Low, 1 + factor.High, seeds) : height;
            return new ImageTransformation { ["height_zoom"] = height, ["width_zoom"] = width };
        }

        // What the image shows afterwards is a window of it before: boxes are cut off there, and measured in its sizes.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var sizes = Sizes(draws);
            var transforms = Transforms(draws, sizes.Height, sizes.Width);
            var (left, top) = get_transformed_x_y(0, 0, transforms);
            var (right, bottom) = get_transformed_x_y(sizes.Width, sizes.Height, transforms);
            var (corners, labels) = get_clipped_bbox(ToCorners(boxes, sizes), bottom, top, right, left);
            var seen = BoxGeometry.Scaled(corners, BoxGeometry.PerBox(bottom - top, corners), BoxGeometry.PerBox(right - left, corners), (x, size) => x / size);
            return FromCorners(BoxGeometry.Clip(new(seen, labels), null, null, relative: true), sizes, "rel_xyxy");
        }

        /// <summary>Boxes cut off at a window of their own for each image, and measured from it.</summary>
        /// <param name="bounding_boxes">The boxes, as corners.</param>
        /// <param name="h_end">The rows after the windows, <c>(batch, 1)</c>.</param>
        /// <param name="h_start">Their first rows, <c>(batch, 1)</c>.</param>
        /// <param name="w_end">The columns after them, <c>(batch, 1)</c>.</param>
        /// <param name="w_start">Their first columns, <c>(batch, 1)</c>.</param>
        /// <returns>The boxes, with the same labels.</returns>
        public BoundingBoxes get_clipped_bbox(BoundingBoxes bounding_boxes, Tensor h_end, Tensor h_start, Tensor w_end, Tensor w_start)
        {
            ArgumentNullException.ThrowIfNull(bounding_boxes);
            var (boxes, labels) = bounding_boxes;
            Tensor Each(Tensor x) => BoxGeometry.PerBox(x, boxes);
            return new(BoxGeometry.Within(boxes, Each(w_start), Each(h_start), Each(w_end), Each(h_end)), labels);
        }

        private protected override Tensor Transforms(ImageTransformation draws, int height, int width) => AffineTransforms.Zoom(draws["height_zoom"], draws["width_zoom"], height, width);
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
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A factor is not above -1 and at most 1, or there is no such mode.</exception>
            public static RandomZoom RandomZoom(RangeArg height_factor, RangeArg width_factor = default, string fill_mode = "reflect", string interpolation = "bilinear",
                Seed seed = default, double fill_value = 0.0, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null, string? bounding_box_format = null) =>
                new(height_factor, width_factor, fill_mode, interpolation, seed, fill_value, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
