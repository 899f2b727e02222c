using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, evens out the histogram of each channel of a batch; otherwise passes it on.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/equalization/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(Equalization());
    /// </code>
    /// </remarks>
    public sealed class Equalization : BaseImageLayer
    {
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.Equalization"/>
        internal Equalization(RangeArg value_range, int bins, string? data_format, string? name, bool trainable, string? dtype) : base(data_format, name, trainable, dtype)
        {
            _range = Factors.ValueRange(value_range);
            if (bins < 2) throw new ArgumentException($"A histogram needs bins. Expected `bins` of at least 2. Received: bins={bins}");
            this.bins = bins;
        }

        /// <summary>The number of bins of a histogram.</summary>
        public int bins { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("bins", bins).With("value_range", Factors.ToConfig(_range));

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) =>
            training ? new EqualizeOp(bins, _range.Low, _range.High, ChannelAxis).Call(images) : images;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, evens out the histogram of each channel of a batch; otherwise passes it on.</summary>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="bins">The number of bins of a histogram.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The range is not two numbers, or there are less than two bins.</exception>
            public static Equalization Equalization(RangeArg value_range = default, int bins = 256, string? data_format = null, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(value_range, bins, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
