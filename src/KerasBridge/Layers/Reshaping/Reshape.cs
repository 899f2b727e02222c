using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The same elements with other axes.
    /// See https://keras.io/api/layers/reshaping_layers/reshape/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, …)</c>. Output shape: <c>(batch, …target_shape)</c>, of as many elements.
    /// <code>
    /// model.add(Reshape((7, 7, 64)));
    /// </code>
    /// </remarks>
    public sealed class Reshape : Layer
    {
        /// <inheritdoc cref="keras.layers.Reshape"/>
        internal Reshape(Shape target_shape, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (target_shape.Dims.Count(-1) > 1)
                throw new ArgumentException($"There must be at most one unknown dimension (-1) in `target_shape`. Received: target_shape={Text(target_shape)}.");
            this.target_shape = target_shape;
        }

        /// <summary>The shape without the batch; -1 (shown as <c>None</c>) is what is left.</summary>
        public Shape target_shape { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => Ops.Reshape(inputs, compute_output_shape(inputs.shape));

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            var (rest, dims) = (input_shape[1..], target_shape.ToInts());
            if (!rest.IsKnown) return Shape.FromInts([input_shape.Dims[0], .. dims]);
            var known = 1L;
            foreach (var dim in dims)
            {
                if (dim >= 0) known *= dim;
            }
            var unknown = Array.IndexOf(dims, -1);
            if (unknown < 0 && known != rest.Size)
                throw new ShapeException($"The total size of the tensor must be unchanged. Received: input_shape={rest}, target_shape={Text(target_shape)}");
            if (unknown >= 0)
            {
                if (known == 0 || rest.Size % known != 0)
                {
                    throw new ShapeException(
                        "The total size of the tensor must be unchanged, however, the input size cannot by divided by the specified dimensions in target_shape. " +
                        $"Received: input_shape={rest}, target_shape={Text(target_shape)}");
                }
                dims[unknown] = (int)(rest.Size / known);
            }
            return Shape.FromInts([input_shape.Dims[0], .. dims]);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("target_shape", LayerArguments.ToList(target_shape.ToInts()));

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];

        private static string Text(Shape shape) => IntTuple.Text(shape.ToInts());
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The same elements with other axes.</summary>
            /// <param name="target_shape">The shape without the batch; one size may be -1: what is left.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">More than one size is unknown.</exception>
            public static Reshape Reshape(Shape target_shape, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(target_shape, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
