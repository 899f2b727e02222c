using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Evens out the histograms of the parts of an image, each by those around it, without blowing up noise (CLAHE; Zuiderveld 1994).
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/contrast_limited_adaptive_histogram_equalization/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Takes no bounding boxes: Keras 3 does not define what becomes of them.</para>
    /// <code>
    /// model.add(ContrastLimitedAdaptiveHistogramEqualization());
    /// </code>
    /// </remarks>
    public sealed class ContrastLimitedAdaptiveHistogramEqualization : BaseImageLayer
    {
        private readonly (double Low, double High) _range;
        private readonly (int Rows, int Columns) _grid;

        /// <inheritdoc cref="keras.layers.ContrastLimitedAdaptiveHistogramEqualization"/>
        internal ContrastLimitedAdaptiveHistogramEqualization(RangeArg value_range, double clip_limit, IntTuple tile_grid_size, string? data_format, string? name, bool trainable, string? dtype)
            : base(data_format, name, trainable, dtype)
        {
            _range = Factors.ValueRange(value_range, sorted: false);
            this.clip_limit = clip_limit;
            _grid = tile_grid_size.IsDefault ? (8, 8) : tile_grid_size.Count == 2 && tile_grid_size.All(size => size > 0)
                ? (tile_grid_size[0], tile_grid_size[1])
                : throw new ArgumentException($"The argument `tile_grid_size` must be two positive integers. Received: tile_grid_size=({string.Join(", ", tile_grid_size)})");
        }

        /// <summary>How far a bin may rise above the mean of a tile's bins; 0 or less: without limit.</summary>
        public double clip_limit { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("value_range", Factors.ToConfig(_range)).With("clip_limit", clip_limit).With("tile_grid_size", new List<object?> { _grid.Rows, _grid.Columns }).With("data_format", data_format);

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training) => throw NoBoxes();

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            var x = InRange(IsFirst ? LayerArguments.ToChannelsLast(images) : images, _range, (0, 255));
            x = InRange(new ClaheOp(clip_limit, _grid.Rows, _grid.Columns).Call(x), (0, 255), _range);
            return IsFirst ? LayerArguments.ToChannelsFirst(x) : x;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Evens out the histograms of the parts of an image, each by those around it, without blowing up noise (CLAHE; Zuiderveld 1994).</summary>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="clip_limit">How far a bin may rise above the mean of a tile's bins; 0 or less: without limit.</param>
            /// <param name="tile_grid_size">Into how many rows and columns of tiles an image is cut; 8 by 8 by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The range or the grid is not two numbers.</exception>
            public static ContrastLimitedAdaptiveHistogramEqualization ContrastLimitedAdaptiveHistogramEqualization(RangeArg value_range = default,
                double clip_limit = 4.0, IntTuple tile_grid_size = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(value_range, clip_limit, tile_grid_size, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
