using KerasBridge.Layers;
using KerasBridge.Numpy;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The rectified linear unit: <c>max(x, 0)</c>, or with arguments: <c>max_value</c> above it, x between, <c>negative_slope · (x - threshold)</c> below
    /// <c>threshold</c>.
    /// See https://keras.io/api/layers/activation_layers/relu/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(ReLU(max_value: 6));
    /// </code>
    /// </remarks>
    public sealed class ReLU : Layer
    {
        /// <inheritdoc cref="keras.layers.ReLU"/>
        internal ReLU(double? max_value, double negative_slope, double threshold, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (max_value < 0)
                throw new ArgumentException($"max_value of a ReLU layer cannot be a negative value. Received: {PythonFormat.Repr(max_value.Value)}");
            if (!(negative_slope >= 0))
                throw new ArgumentException($"negative_slope of a ReLU layer cannot be a negative value. Received: {PythonFormat.Repr(negative_slope)}");
            if (!(threshold >= 0))
                throw new ArgumentException($"threshold of a ReLU layer cannot be a negative value. Received: {PythonFormat.Repr(threshold)}");
            (this.max_value, this.negative_slope, this.threshold) = (max_value, negative_slope, threshold);
            supports_masking = true;
        }

        /// <summary>What the output is cut at; null: nothing.</summary>
        public double? max_value { get; }

        /// <summary>The slope below the threshold.</summary>
        public double negative_slope { get; }

        /// <summary>The value below which an input is damped.</summary>
        public double threshold { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => keras.activations.relu(inputs, negative_slope, max_value, threshold);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("max_value", max_value)
            .With("negative_slope", negative_slope)
            .With("threshold", threshold);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The rectified linear unit: <c>max(x, 0)</c>, or with arguments: <c>max_value</c> above it, x between, <c>negative_slope · (x - threshold)</c> below <c>threshold</c>.</summary>
            /// <param name="max_value">What the output is cut at; nothing by default.</param>
            /// <param name="negative_slope">The slope below the threshold; 0 by default.</param>
            /// <param name="threshold">The value below which an input is damped; 0 by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">An argument is negative.</exception>
            public static ReLU ReLU(double? max_value = null, double negative_slope = 0.0, double threshold = 0.0, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(max_value, negative_slope, threshold, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
