using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Probabilities along an axis, or along several together: <c>exp(x) / sum(exp(x))</c>.
    /// See https://keras.io/api/layers/activation_layers/softmax/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same. Where a mask (bool, broadcast to the input) is given, what it leaves out gets the probability 0.
    /// <code>
    /// model.add(Softmax());
    /// </code>
    /// </remarks>
    public sealed class Softmax : Layer
    {
        private const double LargeNegative = -1e9;

        private readonly IntTuple _axis;

        /// <inheritdoc cref="keras.layers.Softmax"/>
        internal Softmax(IntTuple axis, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            _axis = axis;
            supports_masking = true;
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs, bool training, Tensor? mask)
        {
            if (mask is not null)
            {
                if (mask.dtype != DType.Bool) mask = Ops.Greater(Ops.ToFloat(mask), 0.5f);
                inputs = Ops.Select(mask, inputs, Ops.ConstantFor(inputs, LargeNegative));
            }
            var outputs = _axis.Count == 1 ? keras.activations.softmax(inputs, _axis[0]) : OverAxes(inputs);
            return mask is null ? outputs : Ops.Select(mask, outputs, Ops.ConstantFor(outputs, 0));
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("axis", _axis.IsNumber ? _axis[0] : LayerArguments.ToList(_axis));

        // The axes are moved to the end and taken as one.
        private Tensor OverAxes(Tensor inputs)
        {
            var axes = _axis.Values.Select(axis => Shapes.Axis(axis, inputs.ndim, "softmax")).ToArray();
            int[] order = [.. Enumerable.Range(0, inputs.ndim).Except(axes), .. axes];
            var moved = Ops.Transpose(inputs, order);
            var flat = Ops.Reshape(moved, Shape.FromInts([.. moved.shape.Dims[..^axes.Length], -1]));
            var inverse = Enumerable.Range(0, order.Length).Select(axis => Array.IndexOf(order, axis)).ToArray();
            return Ops.Transpose(Ops.Reshape(Ops.Softmax(flat), moved.shape), inverse);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Probabilities along an axis, or along several together: <c>exp(x) / sum(exp(x))</c>.</summary>
            /// <param name="axis">The axis, or a list of axes; the last by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Softmax Softmax(IntTuple axis = default, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(axis.IsDefault ? -1 : axis, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
