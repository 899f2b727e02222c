using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The greatest of several inputs, element by element.
    /// See https://keras.io/api/layers/merging_layers/maximum/.
    /// </summary>
    /// <remarks>
    /// Input shape: several tensors, of shapes that can be broadcast. Output shape: what they broadcast to.
    /// <code>
    /// var y = Maximum().Apply([a, b]);
    /// </code>
    /// </remarks>
    public sealed class Maximum : Merge
    {
        /// <inheritdoc cref="keras.layers.Maximum"/>
        internal Maximum(string? name, bool trainable, string? dtype) : base(name, trainable, dtype) { }

        private protected override Tensor Combine(IReadOnlyList<Tensor> inputs) => inputs.Aggregate(Ops.Maximum);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The greatest of several inputs, element by element.</summary>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Maximum Maximum(Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(name, trainable, dtype) { InputShape = input_shape };

            /// <summary>The greatest of several inputs, element by element. The same as <c>Maximum().Apply(inputs)</c>.</summary>
            /// <param name="inputs">The tensors, symbolic or not.</param>
            /// <param name="name">The layer's name.</param>
            /// <returns>The result.</returns>
            /// <exception cref="ShapeException">The shapes do not fit.</exception>
            public static Tensor maximum(Tensors inputs, string? name = null) => Maximum(name: name).Apply(inputs);
        }
    }
}
