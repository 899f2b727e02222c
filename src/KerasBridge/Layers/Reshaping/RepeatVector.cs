using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Its input some times over.
    /// See https://keras.io/api/layers/reshaping_layers/repeat_vector/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, features)</c>. Output shape: <c>(batch, n, features)</c>.
    /// <code>
    /// model.add(RepeatVector(3));
    /// </code>
    /// </remarks>
    public sealed class RepeatVector : Layer
    {
        /// <inheritdoc cref="keras.layers.RepeatVector"/>
        internal RepeatVector(int n, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (n <= 0) throw new ArgumentException($"Argument `n` should be a positive integer. Received: n={n}");
            this.n = n;
            input_spec = [new InputSpec(ndim: 2)];
        }

        /// <summary>How often.</summary>
        public int n { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => Ops.BroadcastTo(Ops.ExpandDims(inputs, 1), compute_output_shape(inputs.shape));

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Shape.FromInts([input_shape.Dims[0], n, input_shape.Dims[1]]);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("n", n);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Its input some times over.</summary>
            /// <param name="n">How often; positive.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The number is not positive.</exception>
            public static RepeatVector RepeatVector(int n, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(n, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
