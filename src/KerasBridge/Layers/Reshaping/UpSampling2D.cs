using KerasBridge.Layers;
using Ops = KerasBridge.Autograd.Ops;
using Suggest = KerasBridge.Numpy.Suggest;

namespace KerasBridge.Layers
{
    /// <summary>
    /// An image with more rows and columns: each repeated, or interpolated between them.
    /// See https://keras.io/api/layers/reshaping_layers/up_sampling2d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or <c>(batch, channels, height, width)</c> with <c>channels_first</c>.
    /// Output shape: the same with height and width times their size.
    /// <code>
    /// model.add(UpSampling2D((2, 2), interpolation: "bilinear"));
    /// </code>
    /// </remarks>
    public sealed class UpSampling2D : Layer
    {
        private static readonly string[] Interpolations = ["nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"];

        /// <inheritdoc cref="keras.layers.UpSampling2D"/>
        internal UpSampling2D(IntTuple size, string? data_format, string interpolation, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.data_format = LayerArguments.DataFormat(data_format);
            this.size = size.Standardize(2, "size");
            this.interpolation = interpolation.ToLowerInvariant();
            if (!Interpolations.Contains(this.interpolation))
            {
                throw new ArgumentException(
                    $"UpSampling2D does not know this interpolation.{Suggest.Sentence(this.interpolation, Interpolations)} Expected one of: {string.Join(", ", Interpolations)}. Received: interpolation='{interpolation}'");
            }
            input_spec = [new InputSpec(ndim: 4)];
        }

        /// <summary>How often rows and columns.</summary>
        public IReadOnlyList<int> size { get; }

        /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
        public string data_format { get; }

        /// <summary>How values between pixels are found.</summary>
        public string interpolation { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            var isFirst = data_format == "channels_first";
            var x = isFirst ? LayerArguments.ToChannelsLast(inputs) : inputs;
            x = interpolation == "nearest"
                ? Ops.Repeat(Ops.Repeat(x, size[0], 1), size[1], 2)
                : Interpolation.Resize(x, x.shape.Dims[1] * size[0], x.shape.Dims[2] * size[1], interpolation);
            return isFirst ? LayerArguments.ToChannelsFirst(x) : x;
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            var (dims, first) = (input_shape.ToInts(), data_format == "channels_first" ? 2 : 1);
            for (var i = 0; i < 2; i++)
            {
                if (dims[first + i] >= 0) dims[first + i] *= size[i];
            }
            return Shape.FromInts(dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("size", LayerArguments.ToList(size))
            .With("data_format", data_format)
            .With("interpolation", interpolation);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
            [(compute_output_shape(inputs[0].shape), interpolation == "nearest" ? inputs[0].dtype : DType.Float32)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>An image with more rows and columns: each repeated, or interpolated between them.</summary>
            /// <param name="size">How often rows and columns; 2 by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="interpolation"><c>nearest</c>, <c>bilinear</c>, <c>bicubic</c>, <c>lanczos3</c> or <c>lanczos5</c>.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A size is not positive, or the interpolation is not known.</exception>
            public static UpSampling2D UpSampling2D(IntTuple size = default, string? data_format = null, string interpolation = "nearest", Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null) =>
                new(size.IsDefault ? 2 : size, data_format, interpolation, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
