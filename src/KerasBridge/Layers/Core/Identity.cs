using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Passes its input on as it is.
    /// See https://keras.io/api/layers/core_layers/identity/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// var same = Identity().Apply(x);
    /// </code>
    /// </remarks>
    public sealed class Identity : Layer
    {
        /// <inheritdoc cref="keras.layers.Identity"/>
        internal Identity(string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            supports_masking = true;
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => inputs;

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Passes its input on as it is.</summary>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Identity Identity(Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
