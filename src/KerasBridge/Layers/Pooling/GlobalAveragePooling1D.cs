using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The mean over the steps of a sequence, for each channel.
    /// See https://keras.io/api/layers/pooling_layers/global_average_pooling1d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, steps, channels)</c>, or <c>(batch, channels, steps)</c> with <c>channels_first</c>.
    /// Output shape: <c>(batch, channels)</c>, or with <c>keepdims</c> the input's with 1 in place of the sizes.
    /// Steps that the mask leaves out do not count.
    /// <code>
    /// model.add(GlobalAveragePooling1D());
    /// </code>
    /// </remarks>
    public sealed class GlobalAveragePooling1D : BaseGlobalPooling
    {
        /// <inheritdoc cref="keras.layers.GlobalAveragePooling1D"/>
        internal GlobalAveragePooling1D(string? data_format, bool keepdims, string? name, bool trainable, string? dtype) : base(1, true, data_format, keepdims, name, trainable, dtype)
        {
            supports_masking = true;
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs, bool training, Tensor? mask)
        {
            if (mask is null) return call(inputs);
            var (steps, added) = data_format == "channels_first" ? (2, 1) : (1, 2);
            var weights = Ops.ExpandDims(Ops.Cast(mask, inputs.dtype), added);
            return Ops.Divide(Ops.Sum(Ops.Multiply(inputs, weights), [steps], keepdims), Ops.Sum(weights, [steps], keepdims));
        }

        /// <inheritdoc/>
        public override Tensor? compute_mask(Tensors inputs, Tensor? previous_mask) => null;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The mean over the steps of a sequence, for each channel.</summary>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="keepdims">Whether the axes stay, with the size 1.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The data format is not known.</exception>
            public static GlobalAveragePooling1D GlobalAveragePooling1D(string? data_format = null, bool keepdims = false, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null) =>
                new(data_format, keepdims, name, trainable, dtype) { InputShape = input_shape };

            /// <summary>Another name of <see cref="GlobalAveragePooling1D"/>.</summary>
            /// <inheritdoc cref="GlobalAveragePooling1D"/>
            public static GlobalAveragePooling1D GlobalAvgPool1D(string? data_format = null, bool keepdims = false, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                GlobalAveragePooling1D(data_format, keepdims, input_shape, name, trainable, dtype);
        }
    }
}
