using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The first of two inputs less the second.
    /// See https://keras.io/api/layers/merging_layers/subtract/.
    /// </summary>
    /// <remarks>
    /// Input shape: several tensors, of shapes that can be broadcast. Output shape: what they broadcast to.
    /// <code>
    /// var y = Subtract().Apply([a, b]);
    /// </code>
    /// </remarks>
    public sealed class Subtract : Merge
    {
        /// <inheritdoc cref="keras.layers.Subtract"/>
        internal Subtract(string? name, bool trainable, string? dtype) : base(name, trainable, dtype) { }

        /// <inheritdoc/>
        public override void build(IReadOnlyList<Shape> input_shapes)
        {
            if (input_shapes.Count != 2)
                throw new ShapeException($"A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape={LayerArguments.ListText(input_shapes)}");
            base.build(input_shapes);
        }

        private protected override Tensor Combine(IReadOnlyList<Tensor> inputs) => Ops.Subtract(inputs[0], inputs[1]);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The first of two inputs less the second.</summary>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Subtract Subtract(Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(name, trainable, dtype) { InputShape = input_shape };

            /// <summary>The first of two inputs less the second. The same as <c>Subtract().Apply(inputs)</c>.</summary>
            /// <param name="inputs">The tensors, symbolic or not.</param>
            /// <param name="name">The layer's name.</param>
            /// <returns>The result.</returns>
            /// <exception cref="ShapeException">The shapes do not fit.</exception>
            public static Tensor subtract(Tensors inputs, string? name = null) => Subtract(name: name).Apply(inputs);
        }
    }
}
