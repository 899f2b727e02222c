using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The axes in another order.
    /// See https://keras.io/api/layers/reshaping_layers/permute/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the input's axes in the order of <c>dims</c>; the batch stays first.
    /// <code>
    /// model.add(Permute((2, 1), input_shape: (10, 64)));    // (batch, 64, 10)
    /// </code>
    /// </remarks>
    public sealed class Permute : Layer
    {
        private readonly int[] _dims;

        /// <inheritdoc cref="keras.layers.Permute"/>
        internal Permute(IntTuple dims, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (!dims.Order().SequenceEqual(Enumerable.Range(1, dims.Count)))
            {
                throw new ArgumentException(
                    $"Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive and start from 1. Received dims={dims}");
            }
            _dims = dims.Values;
            input_spec = [new InputSpec(ndim: _dims.Length + 1)];
        }

        /// <summary>Which axis of the input stands where, counted from 1.</summary>
        public IReadOnlyList<int> dims => _dims;

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => Ops.Transpose(inputs, [0, .. _dims]);

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Shape.FromInts([input_shape.Dims[0], .. _dims.Select(axis => input_shape[axis].ValueOrMinusOne)]);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("dims", LayerArguments.ToList(_dims));

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), inputs[0].dtype)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The axes in another order.</summary>
            /// <param name="dims">Which axis of the input stands where, counted from 1.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The axes are not all of 1, 2, … once.</exception>
            public static Permute Permute(IntTuple dims, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(dims, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
