using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The exponential linear unit: x above 0, <c>alpha · (exp(x) - 1)</c> below.
    /// See https://keras.io/api/layers/activation_layers/elu/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(ELU());
    /// </code>
    /// </remarks>
    public sealed class ELU : Layer
    {
        /// <inheritdoc cref="keras.layers.ELU"/>
        internal ELU(double alpha, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.alpha = alpha;
            supports_masking = true;
        }

        /// <summary>The scale below 0.</summary>
        public double alpha { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => keras.activations.elu(inputs, alpha);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config()
        {
            var config = base.get_config();
            return new Config { ["name"] = config["name"], ["alpha"] = alpha, ["trainable"] = config["trainable"], ["dtype"] = config["dtype"] };
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The exponential linear unit: x above 0, <c>alpha · (exp(x) - 1)</c> below.</summary>
            /// <param name="alpha">The scale below 0; 1 by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static ELU ELU(double alpha = 1.0, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(alpha, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
