using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Several inputs one behind the other along an axis.
    /// See https://keras.io/api/layers/merging_layers/concatenate/.
    /// </summary>
    /// <remarks>
    /// Input shape: several tensors, of shapes that are equal but for the axis. Output shape: the same with the sum of the sizes on the axis.
    /// <code>
    /// var y = Concatenate().Apply([a, b]);
    /// </code>
    /// </remarks>
    public sealed class Concatenate : Layer
    {
        /// <inheritdoc cref="keras.layers.Concatenate"/>
        internal Concatenate(int axis, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.axis = axis;
            supports_masking = true;
        }

        /// <summary>The axis.</summary>
        public int axis { get; }

        /// <inheritdoc/>
        public override void build(Shape input_shape) => build([input_shape]);

        /// <inheritdoc/>
        public override void build(IReadOnlyList<Shape> input_shapes)
        {
            var message = $"A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape={LayerArguments.ListText(input_shapes)}";
            var rank = input_shapes[0].Rank;
            if (input_shapes.Any(shape => shape.Rank != rank)) throw new ShapeException(message);
            var place = Shapes.Axis(axis, rank, "concatenate");
            for (var i = 0; i < rank; i++)
            {
                if (i != place && input_shapes.Select(shape => shape.Dims[i]).Where(size => size >= 0).Distinct().Count() > 1) throw new ShapeException(message);
            }
        }

        /// <inheritdoc/>
        public override Tensors call(Tensors inputs, bool training, Tensor? mask) => Ops.Concatenate(inputs.Items, axis);

        /// <inheritdoc/>
        public override Tensor? compute_mask(Tensors inputs, Tensor? previous_mask)
        {
            if (inputs.All(input => input.Mask is null)) return null;
            var masks = inputs.Select(input => input.Mask switch
            {
                null => Ops.Full(input.shape, DType.Bool, 1),
                var mask when mask.ndim < input.ndim => Ops.BroadcastTo(Ops.ExpandDims(mask, -1), input.shape),
                var mask => mask,
            });
            return Ops.Any(Ops.Concatenate([.. masks], axis), [-1]);
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(IReadOnlyList<Shape> input_shapes)
        {
            var dims = input_shapes[0].ToInts();
            var place = Shapes.Axis(axis, dims.Length, "concatenate");
            foreach (var shape in input_shapes.Skip(1))
            {
                for (var i = 0; i < dims.Length; i++)
                {
                    if (i != place) dims[i] = Math.Max(dims[i], shape.Dims[i]);
                    else dims[i] = dims[i] < 0 || shape.Dims[i] < 0 ? -1 : dims[i] + shape.Dims[i];
                }
            }
            return Shape.FromInts(dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("axis", axis);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
            [(compute_output_shape(Array.ConvertAll(inputs, input => input.shape)), inputs.Select(input => input.dtype).Aggregate(Shapes.Promote))];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Several inputs one behind the other along an axis.</summary>
            /// <param name="axis">The axis.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Concatenate Concatenate(int axis = -1, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(axis, name, trainable, dtype) { InputShape = input_shape };

            /// <summary>Several inputs one behind the other along an axis. The same as <c>Concatenate(axis).Apply(inputs)</c>.</summary>
            /// <param name="inputs">The tensors, symbolic or not.</param>
            /// <param name="axis">The axis.</param>
            /// <param name="name">The layer's name.</param>
            /// <returns>The result.</returns>
            /// <exception cref="ShapeException">The shapes do not fit.</exception>
            public static Tensor concatenate(Tensors inputs, int axis = -1, string? name = null) => Concatenate(axis, name: name).Apply(inputs);
        }
    }
}
