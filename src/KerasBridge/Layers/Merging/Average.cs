using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The mean of several inputs, element by element.
    /// See https://keras.io/api/layers/merging_layers/average/.
    /// </summary>
    /// <remarks>
    /// Input shape: several tensors, of shapes that can be broadcast. Output shape: what they broadcast to.
    /// <code>
    /// var y = Average().Apply([a, b]);
    /// </code>
    /// </remarks>
    public sealed class Average : Merge
    {
        /// <inheritdoc cref="keras.layers.Average"/>
        internal Average(string? name, bool trainable, string? dtype) : base(name, trainable, dtype) { }

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
            [.. base.ComputeOutputSpec(inputs, training).Select(spec => (spec.Shape, spec.DType.IsFloat ? spec.DType : DType.Float32))];

        private protected override Tensor Combine(IReadOnlyList<Tensor> inputs) => Ops.Affine(inputs.Aggregate(Ops.Add), 1.0 / inputs.Count, 0);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The mean of several inputs, element by element.</summary>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Average Average(Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(name, trainable, dtype) { InputShape = input_shape };

            /// <summary>The mean of several inputs, element by element. The same as <c>Average().Apply(inputs)</c>.</summary>
            /// <param name="inputs">The tensors, symbolic or not.</param>
            /// <param name="name">The layer's name.</param>
            /// <returns>The result.</returns>
            /// <exception cref="ShapeException">The shapes do not fit.</exception>
            public static Tensor average(Tensors inputs, string? name = null) => Average(name: name).Apply(inputs);
        }
    }
}
