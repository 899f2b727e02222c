using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// A sequence without its first and last steps.
    /// See https://keras.io/api/layers/reshaping_layers/cropping1d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, steps, channels)</c>. Output shape: the same with fewer steps.
    /// <code>
    /// model.add(Cropping1D(1));
    /// </code>
    /// </remarks>
    public sealed class Cropping1D : Layer
    {
        /// <inheritdoc cref="keras.layers.Cropping1D"/>
        internal Cropping1D(IntTuple cropping, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.cropping = cropping.Standardize(2, "cropping", allowZero: true);
            input_spec = [new InputSpec(ndim: 3)];
        }

        /// <summary>How many steps go, before and after.</summary>
        public IReadOnlyList<int> cropping { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            Check(inputs.shape, "inputs.shape");
            return Ops.SliceAxis(inputs, 1, cropping[0], inputs.shape.Dims[1] - cropping[0] - cropping[1]);
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            Check(input_shape, "input_shape");
            var dims = input_shape.ToInts();
            if (dims[1] >= 0) dims[1] -= cropping[0] + cropping[1];
            return Shape.FromInts(dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("cropping", LayerArguments.ToList(cropping));

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];

        private void Check(Shape shape, string what)
        {
            if (shape.Dims[1] < 0 || shape.Dims[1] > cropping[0] + cropping[1]) return;
            throw new ShapeException(
                $"`cropping` parameter of `Cropping1D` layer must be smaller than the input length. Received: {what}={shape}, cropping={IntTuple.Text(cropping)}");
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>A sequence without its first and last steps.</summary>
            /// <param name="cropping">How many steps go: on both sides, or <c>(before, after)</c>; 1 by default.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is negative.</exception>
            public static Cropping1D Cropping1D(IntTuple cropping = default, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(cropping.IsDefault ? 1 : cropping, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
