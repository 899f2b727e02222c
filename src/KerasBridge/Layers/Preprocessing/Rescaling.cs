using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Numbers on another scale: <c>inputs · scale + offset</c>.
    /// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same, as float32.
    /// <code>
    /// model.add(Rescaling(1.0 / 255, input_shape: (28, 28, 1)));
    /// </code>
    /// </remarks>
    public sealed class Rescaling : Layer
    {
        private readonly Tensor _scale;
        private readonly Tensor _offset;
        private readonly object? _scaleConfig;
        private readonly object? _offsetConfig;

        /// <inheritdoc cref="keras.layers.Rescaling"/>
        internal Rescaling(NDArray scale, NDArray offset, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            _scale = Tensor.FromArray(scale, DType.Float32);
            _offset = Tensor.FromArray(offset, DType.Float32);
            (_scaleConfig, _offsetConfig) = (ToConfig(scale), ToConfig(offset));
            supports_masking = true;
            if (scale is { ndim: 0 } && (double)scale == 0)
                KerasConsole.Warn("A Rescaling layer has the scale 0, so that all it gives is the offset. If `1 / 255` was meant: of whole numbers that is 0 in C#; write `1.0 / 255`.");
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => Ops.Add(Ops.Multiply(Ops.Cast(inputs, DType.Float32), PerChannel(_scale)), PerChannel(_offset));

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("scale", _scaleConfig).With("offset", _offsetConfig);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(inputs[0].shape, DType.Float32)];

        private static Tensor PerChannel(Tensor values) => values.ndim == 1 && LayerArguments.DataFormat(null) == "channels_first" ? Ops.Reshape(values, (values.shape[0], 1, 1)) : values;

        // Numbers as themselves, arrays as lists of lists.
        private static object? ToConfig(NDArray values)
        {
            if (values.ndim == 0) return values.item().Value;
            var list = new List<object?>();
            for (var i = 0; i < values.Length; i++) list.Add(ToConfig(values[i]));
            return list;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Numbers on another scale: <c>inputs · scale + offset</c>.</summary>
            /// <param name="scale">The factor: a number, or one for each channel.</param>
            /// <param name="offset">What is added: a number, or one for each channel; 0 by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Rescaling Rescaling(NDArray scale, NDArray? offset = null, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null) =>
                new(scale, offset ?? 0.0, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
