using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Applies an activation to its input.
    /// See https://keras.io/api/layers/core_layers/activation/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(Activation("relu"));
    /// </code>
    /// </remarks>
    public sealed class Activation : Layer
    {
        private readonly Activations.Activation _activation;

        /// <inheritdoc cref="keras.layers.Activation"/>
        internal Activation(ActivationArg activation, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            _activation = activation.Resolve();
            supports_masking = true;
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => _activation.Apply(inputs);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("activation", _activation.Name);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Applies an activation to its input.</summary>
            /// <param name="activation">The activation: a name or a function.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The activation is not known.</exception>
            public static Activation Activation(ActivationArg activation, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(activation, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
