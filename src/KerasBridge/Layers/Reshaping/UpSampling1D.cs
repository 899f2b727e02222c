using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Each step of a sequence some times over.
    /// See https://keras.io/api/layers/reshaping_layers/up_sampling1d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, steps, channels)</c>. Output shape: <c>(batch, steps · size, channels)</c>.
    /// <code>
    /// model.add(UpSampling1D(2));
    /// </code>
    /// </remarks>
    public sealed class UpSampling1D : Layer
    {
        /// <inheritdoc cref="keras.layers.UpSampling1D"/>
        internal UpSampling1D(int size, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (size <= 0) throw new ArgumentException($"UpSampling1D needs a positive `size`. Expected at least 1. Received: size={size}");
            this.size = size;
            input_spec = [new InputSpec(ndim: 3)];
        }

        /// <summary>How often each step.</summary>
        public int size { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => Ops.Repeat(inputs, size, 1);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            var dims = input_shape.ToInts();
            if (dims[1] >= 0) dims[1] *= size;
            return Shape.FromInts(dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("size", size);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Each step of a sequence some times over.</summary>
            /// <param name="size">How often each step; 2 by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The size is not positive.</exception>
            public static UpSampling1D UpSampling1D(int size = 2, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(size, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
