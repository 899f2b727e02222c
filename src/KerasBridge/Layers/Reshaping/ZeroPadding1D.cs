using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Zeros before and after the steps of a sequence.
    /// See https://keras.io/api/layers/reshaping_layers/zero_padding1d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, steps, channels)</c>, or <c>(batch, channels, steps)</c> with <c>channels_first</c>. Output shape: the same with more steps.
    /// <code>
    /// model.add(ZeroPadding1D(2));
    /// </code>
    /// </remarks>
    public sealed class ZeroPadding1D : Layer
    {
        /// <inheritdoc cref="keras.layers.ZeroPadding1D"/>
        internal ZeroPadding1D(IntTuple padding, string? data_format, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.data_format = LayerArguments.DataFormat(data_format);
            this.padding = padding.Standardize(2, "padding", allowZero: true);
            input_spec = [new InputSpec(ndim: 3)];
        }

        /// <summary>How many zeros before and after.</summary>
        public IReadOnlyList<int> padding { get; }

        /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
        public string data_format { get; }

        private int Axis => data_format == "channels_first" ? 2 : 1;

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            var all = new (int, int)[3];
            all[Axis] = (padding[0], padding[1]);
            return Ops.Pad(inputs, all);
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            var dims = input_shape.ToInts();
            if (dims[Axis] >= 0) dims[Axis] += padding[0] + padding[1];
            return Shape.FromInts(dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("padding", LayerArguments.ToList(padding)).With("data_format", data_format);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Zeros before and after the steps of a sequence.</summary>
            /// <param name="padding">How many: on both sides, or <c>(before, after)</c>; 1 by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is negative.</exception>
            public static ZeroPadding1D ZeroPadding1D(IntTuple padding = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(padding.IsDefault ? 1 : padding, data_format, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
