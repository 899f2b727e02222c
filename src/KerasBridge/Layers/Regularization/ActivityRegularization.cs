using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Passes its input on, and adds a penalty on it to the loss: <c>l1 · sum(|x|) + l2 · sum(x²)</c>, divided by the batch.
    /// See https://keras.io/api/layers/regularization_layers/activity_regularization/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(ActivityRegularization(l2: 0.01));
    /// </code>
    /// </remarks>
    public sealed class ActivityRegularization : Layer
    {
        /// <inheritdoc cref="keras.layers.ActivityRegularization"/>
        internal ActivityRegularization(double l1, double l2, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            (this.l1, this.l2) = (l1, l2);
            ActivityRegularizer = keras.regularizers.L1L2(l1, l2);
            supports_masking = true;
        }

        /// <summary>The factor of the absolute values.</summary>
        public double l1 { get; }

        /// <summary>The factor of the squares.</summary>
        public double l2 { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => inputs;

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config()
        {
            var config = base.get_config();
            // The penalty is what the two factors say.
            config.Remove("activity_regularizer");
            return config.With("l1", l1).With("l2", l2);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Passes its input on, and adds a penalty on it to the loss: <c>l1 · sum(|x|) + l2 · sum(x²)</c>, divided by the batch.</summary>
            /// <param name="l1">The factor of the absolute values.</param>
            /// <param name="l2">The factor of the squares.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static ActivityRegularization ActivityRegularization(double l1 = 0.0, double l2 = 0.0, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(l1, l2, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
