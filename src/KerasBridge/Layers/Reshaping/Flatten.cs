using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// All axes but the batch made one.
    /// See https://keras.io/api/layers/reshaping_layers/flatten/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, …)</c>. Output shape: <c>(batch, product of the others)</c>; <c>(batch, 1)</c> for <c>(batch,)</c>.
    /// With <c>channels_first</c> the channels are moved to the end before.
    /// <code>
    /// model.add(Flatten(input_shape: (28, 28)));
    /// </code>
    /// </remarks>
    public sealed class Flatten : Layer
    {
        /// <inheritdoc cref="keras.layers.Flatten"/>
        internal Flatten(string? data_format, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.data_format = LayerArguments.DataFormat(data_format);
            input_spec = [new InputSpec(min_ndim: 1)];
        }

        /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
        public string data_format { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            if (data_format == "channels_first" && inputs.ndim > 2) inputs = LayerArguments.ToChannelsLast(inputs);
            return Ops.Reshape(inputs, compute_output_shape(inputs.shape));
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            var rest = input_shape[1..];
            return Shape.FromInts([input_shape.Dims[0], rest.IsKnown ? checked((int)rest.Size) : -1]);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("data_format", data_format);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>All axes but the batch made one.</summary>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The data format is not known.</exception>
            public static Flatten Flatten(string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(data_format, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
