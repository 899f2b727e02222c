using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Zeros around the height and width of an image.
    /// See https://keras.io/api/layers/reshaping_layers/zero_padding2d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or <c>(batch, channels, height, width)</c> with <c>channels_first</c>.
    /// Output shape: the same with more rows and columns.
    /// <code>
    /// model.add(ZeroPadding2D(((1, 0), (2, 1))));
    /// </code>
    /// </remarks>
    public sealed class ZeroPadding2D : Layer
    {
        /// <inheritdoc cref="keras.layers.ZeroPadding2D"/>
        internal ZeroPadding2D(IntPairs padding, string? data_format, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.data_format = LayerArguments.DataFormat(data_format);
            this.padding = padding.Standardize("padding");
            input_spec = [new InputSpec(ndim: 4)];
        }

        /// <summary>How many zeros: <c>(top, bottom)</c>, <c>(left, right)</c>.</summary>
        public IReadOnlyList<IReadOnlyList<int>> padding { get; }

        /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
        public string data_format { get; }

        private int First => data_format == "channels_first" ? 2 : 1;

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            var all = new (int, int)[4];
            for (var i = 0; i < 2; i++) all[First + i] = (padding[i][0], padding[i][1]);
            return Ops.Pad(inputs, all);
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            var dims = input_shape.ToInts();
            for (var i = 0; i < 2; i++)
            {
                if (dims[First + i] >= 0) dims[First + i] += padding[i][0] + padding[i][1];
            }
            return Shape.FromInts(dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("padding", padding.Select(pair => (object?)LayerArguments.ToList(pair)).ToList())
            .With("data_format", data_format);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Zeros around the height and width of an image.</summary>
            /// <param name="padding">How many: everywhere, <c>(rows, columns)</c> on both sides, or <c>((top, bottom), (left, right))</c>; 1 by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is negative, or there are not two axes.</exception>
            public static ZeroPadding2D ZeroPadding2D(IntPairs padding = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(padding.IsDefault ? 1 : padding, data_format, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
