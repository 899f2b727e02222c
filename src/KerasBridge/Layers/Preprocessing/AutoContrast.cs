using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Stretches the values of each channel of each image over the whole range.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/auto_contrast/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <code>
    /// model.add(AutoContrast());
    /// </code>
    /// </remarks>
    public sealed class AutoContrast : BaseImageLayer
    {
        private readonly (double Low, double High) _range;

        /// <inheritdoc cref="keras.layers.AutoContrast"/>
        internal AutoContrast(RangeArg value_range, string? data_format, string? name, bool trainable, string? dtype) : base(data_format, name, trainable, dtype) =>
            _range = Factors.ValueRange(value_range);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("value_range", Factors.ToConfig(_range));

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training)
        {
            var x = InRange(images, _range, (0, 255));
            // Keras reduces these axes wherever the channels are.
            Tensor low = Ops.Min(x, [1, 2], keepdims: true), high = Ops.Max(x, [1, 2], keepdims: true);
            var scale = 255.0 / (high - low);
            var y = InRange(Ops.Clip(x * scale - low * scale, 0, 255), (0, 255), _range);
            // Where all values are equal there is nothing to stretch.
            return Ops.Select(Ops.NotEqual(y, y), images, y);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Stretches the values of each channel of each image over the whole range.</summary>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The range is not two numbers.</exception>
            public static AutoContrast AutoContrast(RangeArg value_range = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(value_range, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
