using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The maximum over the height and width of an image, for each channel.
    /// See https://keras.io/api/layers/pooling_layers/global_max_pooling2d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or <c>(batch, channels, height, width)</c> with <c>channels_first</c>.
    /// Output shape: <c>(batch, channels)</c>, or with <c>keepdims</c> the input's with 1 in place of the sizes.
    /// <code>
    /// model.add(GlobalMaxPooling2D());
    /// </code>
    /// </remarks>
    public sealed class GlobalMaxPooling2D : BaseGlobalPooling
    {
        /// <inheritdoc cref="keras.layers.GlobalMaxPooling2D"/>
        internal GlobalMaxPooling2D(string? data_format, bool keepdims, string? name, bool trainable, string? dtype) : base(2, false, data_format, keepdims, name, trainable, dtype) { }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The maximum over the height and width of an image, for each channel.</summary>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="keepdims">Whether the axes stay, with the size 1.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The data format is not known.</exception>
            public static GlobalMaxPooling2D GlobalMaxPooling2D(string? data_format = null, bool keepdims = false, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(data_format, keepdims, name, trainable, dtype) { InputShape = input_shape };

            /// <summary>Another name of <see cref="GlobalMaxPooling2D"/>.</summary>
            /// <inheritdoc cref="GlobalMaxPooling2D"/>
            public static GlobalMaxPooling2D GlobalMaxPool2D(string? data_format = null, bool keepdims = false, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                GlobalMaxPooling2D(data_format, keepdims, input_shape, name, trainable, dtype);
        }
    }
}
