using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Applies a function of one's own, made of tensor operators and the functions of <c>keras.ops</c>.
    /// See https://keras.io/api/layers/core_layers/lambda/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: what the function gives. A layer of one's own (a subclass of <see cref="Layer"/>) is the better choice where weights are
    /// needed or the model is to be saved: a function cannot be saved.
    /// <code>
    /// model.add(Lambda(x => x * x));
    /// </code>
    /// </remarks>
    public sealed class Lambda : Layer
    {
        private readonly Func<Tensor, Tensor> _function;
        private readonly Shape? _outputShape;
        private readonly Func<Tensor, Tensor?, Tensor?>? _mask;

        /// <inheritdoc cref="keras.layers.Lambda"/>
        internal Lambda(Func<Tensor, Tensor> function, Shape? output_shape, Func<Tensor, Tensor?, Tensor?>? mask, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            _function = function;
            _outputShape = output_shape;
            _mask = mask;
            supports_masking = mask is not null;
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => _function(inputs);

        /// <inheritdoc/>
        public override Tensor? compute_mask(Tensors inputs, Tensor? previous_mask) => _mask?.Invoke(inputs[0], previous_mask);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) =>
            _outputShape is null ? base.compute_output_shape(input_shape) : Shape.FromInts([input_shape.Dims[0], .. _outputShape.Dims]);

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Always: a function cannot be written down.</exception>
        public override Config get_config() => throw new InvalidOperationException(
            $"The Lambda layer '{name}' cannot be saved, since a function cannot be written down. Expected a layer of your own (a subclass of Layer) in its place. Received: a Lambda layer");
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Applies a function of one's own, made of tensor operators and the functions of <c>keras.ops</c>.</summary>
            /// <param name="function">What to compute.</param>
            /// <param name="output_shape">The shape of the output without the batch; found by itself if not given.</param>
            /// <param name="mask">The output's mask, of the input and its mask; none if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Lambda Lambda(Func<Tensor, Tensor> function, Shape? output_shape = null, Func<Tensor, Tensor?, Tensor?>? mask = null,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(function, output_shape, mask, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
