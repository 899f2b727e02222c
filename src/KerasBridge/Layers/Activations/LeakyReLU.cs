using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The leaky rectified linear unit: x above 0, <c>negative_slope · x</c> below.
    /// See https://keras.io/api/layers/activation_layers/leaky_relu/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(LeakyReLU(0.1));
    /// </code>
    /// </remarks>
    public sealed class LeakyReLU : Layer
    {
        /// <inheritdoc cref="keras.layers.LeakyReLU"/>
        internal LeakyReLU(double negative_slope, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.negative_slope = negative_slope;
            supports_masking = true;
        }

        /// <summary>The slope below 0.</summary>
        public double negative_slope { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => keras.activations.leaky_relu(inputs, negative_slope);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("negative_slope", negative_slope);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The leaky rectified linear unit: x above 0, <c>negative_slope · x</c> below.</summary>
            /// <param name="negative_slope">The slope below 0; 0.3 by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="alpha">Keras 2's name of <paramref name="negative_slope"/>.</param>
            /// <returns>The layer.</returns>
            public static LeakyReLU LeakyReLU(double negative_slope = 0.3, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, double? alpha = null) =>
                new(alpha ?? negative_slope, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
