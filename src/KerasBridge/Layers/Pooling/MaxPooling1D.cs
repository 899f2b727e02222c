using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The maximum in each window that slides over the steps of a sequence.
    /// See https://keras.io/api/layers/pooling_layers/max_pooling1d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, steps, channels)</c>, or <c>(batch, channels, steps)</c> with <c>channels_first</c>.
    /// Output shape: <c>(batch, new_steps, channels)</c>, the channels in the same place.
    /// <code>
    /// model.add(MaxPooling1D(pool_size: 2));
    /// </code>
    /// </remarks>
    public sealed class MaxPooling1D : BasePooling
    {
        /// <inheritdoc cref="keras.layers.MaxPooling1D"/>
        internal MaxPooling1D(IntTuple pool_size, IntTuple strides, string padding, string? data_format, string? name, bool trainable, string? dtype)
            : base(1, false, pool_size, strides, padding, data_format, name, trainable, dtype) { }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The maximum in each window that slides over the steps of a sequence.</summary>
            /// <param name="pool_size">The size of the window: a number, or one for each axis; 2 by default.</param>
            /// <param name="strides">How far the window moves; <paramref name="pool_size"/> if not given.</param>
            /// <param name="padding"><c>valid</c>, or <c>same</c>, which lets windows reach over the edge.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static MaxPooling1D MaxPooling1D(IntTuple pool_size = default, IntTuple strides = default, string padding = "valid", string? data_format = null, string? name = null,
                Shape? input_shape = null, bool trainable = true, string? dtype = null) =>
                new(pool_size.IsDefault ? 2 : pool_size, strides, padding, data_format, name, trainable, dtype) { InputShape = input_shape };

            /// <summary>Another name of <see cref="MaxPooling1D"/>.</summary>
            /// <inheritdoc cref="MaxPooling1D"/>
            public static MaxPooling1D MaxPool1D(IntTuple pool_size = default, IntTuple strides = default, string padding = "valid", string? data_format = null, string? name = null,
                Shape? input_shape = null, bool trainable = true, string? dtype = null) =>
                MaxPooling1D(pool_size, strides, padding, data_format, name, input_shape, trainable, dtype);
        }
    }
}
