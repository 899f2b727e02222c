using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The parametric rectified linear unit: x above 0, <c>alpha · x</c> below, with a slope alpha that is learned for each element.
    /// See https://keras.io/api/layers/activation_layers/prelu/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same. Weights: alpha, of the input's shape without the batch, with 1 on the shared axes.
    /// <code>
    /// model.add(PReLU(shared_axes: [1, 2]));    // one slope for each channel
    /// </code>
    /// </remarks>
    public sealed class PReLU : Layer
    {
        private readonly Initializer _initializer;
        private readonly Regularizer? _regularizer;
        private readonly Constraint? _constraint;
        private readonly IntTuple _sharedAxes;
        private Variable? _alpha;

        /// <inheritdoc cref="keras.layers.PReLU"/>
        internal PReLU(InitializerArg alpha_initializer, RegularizerArg alpha_regularizer, ConstraintArg alpha_constraint, IntTuple shared_axes, string? name,
            bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            supports_masking = true;
            _initializer = alpha_initializer.Resolve("zeros");
            _regularizer = alpha_regularizer.Resolve();
            _constraint = alpha_constraint.Resolve();
            _sharedAxes = shared_axes;
        }

        /// <summary>The slopes below 0; null until built.</summary>
        public Variable? alpha => _alpha;

        /// <inheritdoc/>
        public override void build(Shape input_shape)
        {
            var dims = input_shape[1..].ToInts();
            foreach (var axis in _sharedAxes)
            {
                if (axis < 1 || axis > dims.Length)
                    throw new ArgumentException($"PReLU cannot share an axis that its input does not have. Expected axes from 1 to {dims.Length}, for an input of shape {input_shape}. Received: shared_axes={_sharedAxes}");
                dims[axis - 1] = 1;
            }
            if (dims.Contains(-1))
                throw new ShapeException($"PReLU needs a known size on each axis that is not shared. Expected None only on the batch and on shared_axes={_sharedAxes}. Received: an input of shape {input_shape}");
            _alpha = AddWeight("alpha", Shape.FromInts(dims), _initializer, true, _regularizer, _constraint);
            var axes = new Dictionary<int, int>();
            for (var i = 1; i < input_shape.Rank; i++)
            {
                if (!_sharedAxes.IsDefault && !_sharedAxes.Values.Contains(i)) axes[i] = input_shape.Dims[i];
            }
            input_spec = [new InputSpec(ndim: input_shape.Rank, axes: axes)];
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) =>
            Ops.Add(Ops.Relu(inputs), Ops.Multiply(Ops.Negative(_alpha!), Ops.Relu(Ops.Negative(inputs))));

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("alpha_initializer", _initializer.Serialize())
            .With("alpha_regularizer", _regularizer?.Serialize())
            .With("alpha_constraint", _constraint?.Serialize())
            .With("shared_axes", _sharedAxes.IsDefault ? null : LayerArguments.ToList(_sharedAxes));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The parametric rectified linear unit: x above 0, <c>alpha · x</c> below, with a slope alpha that is learned for each element.</summary>
            /// <param name="alpha_initializer">First values of the slopes; zeros by default.</param>
            /// <param name="alpha_regularizer">A penalty on the slopes.</param>
            /// <param name="alpha_constraint">A projection of the slopes after each update.</param>
            /// <param name="shared_axes">Axes (from 1) along which all elements share a slope.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether an optimizer changes the weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static PReLU PReLU(InitializerArg alpha_initializer = default, RegularizerArg alpha_regularizer = default, ConstraintArg alpha_constraint = default,
                IntTuple shared_axes = default, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(alpha_initializer, alpha_regularizer, alpha_constraint, shared_axes, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
