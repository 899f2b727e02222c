using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// An image without its outer rows and columns.
    /// See https://keras.io/api/layers/reshaping_layers/cropping2d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or <c>(batch, channels, height, width)</c> with <c>channels_first</c>.
    /// Output shape: the same with fewer rows and columns.
    /// <code>
    /// model.add(Cropping2D(((2, 2), (4, 4))));
    /// </code>
    /// </remarks>
    public sealed class Cropping2D : Layer
    {
        private readonly int[][] _cropping;

        /// <inheritdoc cref="keras.layers.Cropping2D"/>
        internal Cropping2D(IntPairs cropping, string? data_format, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.data_format = LayerArguments.DataFormat(data_format);
            if (cropping.First() is { IsNumber: true } first && first[0] < 0) throw new ArgumentException($"`cropping` cannot be negative. Received: cropping={cropping}.");
            _cropping = cropping.Standardize("cropping");
            input_spec = [new InputSpec(ndim: 4)];
        }

        /// <summary>How many go: <c>(top, bottom)</c>, <c>(left, right)</c>.</summary>
        public IReadOnlyList<IReadOnlyList<int>> cropping => _cropping;

        /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
        public string data_format { get; }

        private int First => data_format == "channels_first" ? 2 : 1;

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            var size = Cropped(inputs.shape, "inputs.shape").ToInts();
            var start = new int[4];
            for (var i = 0; i < 2; i++) start[First + i] = _cropping[i][0];
            return Ops.Slice(inputs, start, size, [1, 1, 1, 1]);
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Cropped(input_shape, "input_shape");

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("cropping", _cropping.Select(pair => (object?)LayerArguments.ToList(pair)).ToList())
            .With("data_format", data_format);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];

        private Shape Cropped(Shape shape, string what)
        {
            var dims = shape.ToInts();
            for (var i = 0; i < 2; i++)
            {
                if (dims[First + i] < 0) continue;
                dims[First + i] -= _cropping[i][0] + _cropping[i][1];
                if (dims[First + i] > 0) continue;
                throw new ShapeException(
                    "Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. " +
                    $"Received: {what}={shape}, cropping={IntPairs.Text(_cropping)}");
            }
            return Shape.FromInts(dims);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>An image without its outer rows and columns.</summary>
            /// <param name="cropping">How many go: everywhere, <c>(rows, columns)</c> on both sides, or <c>((top, bottom), (left, right))</c>; none by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is negative, or there are not two axes.</exception>
            public static Cropping2D Cropping2D(IntPairs cropping = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(cropping.IsDefault ? 0 : cropping, data_format, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
