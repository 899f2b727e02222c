using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// A layer in which every unit sees every input: <c>activation(inputs · kernel + bias)</c>.
    /// See https://keras.io/api/layers/core_layers/dense/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, …, input_dim)</c>. Output shape: <c>(batch, …, units)</c>.
    /// Weights: kernel <c>(input_dim, units)</c>, bias <c>(units,)</c>.
    /// <code>
    /// model.add(Dense(128, activation: "relu"));
    /// </code>
    /// </remarks>
    public sealed class Dense : Layer
    {
        private readonly Activations.Activation _activation;
        private readonly Initializer _kernelInitializer;
        private readonly Initializer _biasInitializer;
        private readonly Regularizer? _kernelRegularizer;
        private readonly Regularizer? _biasRegularizer;
        private readonly Constraint? _kernelConstraint;
        private readonly Constraint? _biasConstraint;
        private Variable? _kernel;
        private Variable? _bias;

        /// <inheritdoc cref="keras.layers.Dense"/>
        internal Dense(int units, ActivationArg activation, bool use_bias, InitializerArg kernel_initializer, InitializerArg bias_initializer,
            RegularizerArg kernel_regularizer, RegularizerArg bias_regularizer, RegularizerArg activity_regularizer,
            ConstraintArg kernel_constraint, ConstraintArg bias_constraint, string? name, bool trainable, string? dtype)
            : base(name, trainable, dtype)
        {
            if (units <= 0)
                throw new ArgumentException($"Received an invalid value for argument `units`, expected a positive integer. Received: units={units}");
            this.units = units;
            this.use_bias = use_bias;
            _activation = activation.Resolve();
            _kernelInitializer = kernel_initializer.Resolve("glorot_uniform");
            _biasInitializer = bias_initializer.Resolve("zeros");
            _kernelRegularizer = kernel_regularizer.Resolve();
            _biasRegularizer = bias_regularizer.Resolve();
            ActivityRegularizer = activity_regularizer.Resolve();
            _kernelConstraint = kernel_constraint.Resolve();
            _biasConstraint = bias_constraint.Resolve();
            supports_masking = true;
            input_spec = [new InputSpec(min_ndim: 2)];
        }

        /// <summary>The size of the output.</summary>
        public int units { get; }

        /// <summary>Whether a bias is added.</summary>
        public bool use_bias { get; }

        /// <summary>The weights of the inputs, <c>(input_dim, units)</c>; null until built.</summary>
        public Variable? kernel => _kernel;

        /// <summary>The bias, <c>(units,)</c>; null until built, or without one.</summary>
        public Variable? bias => _bias;

        /// <inheritdoc/>
        public override void build(Shape input_shape)
        {
            var size = input_shape[-1];
            _kernel = AddWeight("kernel", (size, units), _kernelInitializer, true, _kernelRegularizer, _kernelConstraint);
            if (use_bias) _bias = AddWeight("bias", units, _biasInitializer, true, _biasRegularizer, _biasConstraint);
            input_spec = [new InputSpec(min_ndim: 2, axes: new Dictionary<int, int> { [-1] = size })];
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            // As one matrix, so that the bias and the activation can be merged into the product.
            var dims = inputs.shape.Dims;
            var x = inputs.ndim == 2 ? inputs : Ops.Reshape(inputs, Shape.FromInts([Shapes.Product(dims[..^1]), dims[^1]]));
            x = Ops.MatMul(x, _kernel!);
            if (_bias is not null) x = Ops.BiasAdd(x, _bias);
            if (inputs.ndim == 2) return _activation.Apply(x);
            // A function of the user's may look at the other axes.
            if (!_activation.IsKnown) return _activation.Apply(Ops.Reshape(x, Shape.FromInts([.. dims[..^1], units])));
            x = _activation.Apply(x);
            var shape = Shape.FromInts([.. dims[..^1], x.shape.Dims[^1]]);
            var outputs = Ops.Reshape(x, shape);
            if (x.Logits is { } logits) outputs.Logits = Ops.Reshape(logits, shape);
            return outputs;
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => Shape.FromInts([.. input_shape.Dims[..^1], units]);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("units", units)
            .With("activation", _activation.Name)
            .With("use_bias", use_bias)
            .With("kernel_initializer", _kernelInitializer.Serialize())
            .With("bias_initializer", _biasInitializer.Serialize())
            .With("kernel_regularizer", _kernelRegularizer?.Serialize())
            .With("bias_regularizer", _biasRegularizer?.Serialize())
            .With("kernel_constraint", _kernelConstraint?.Serialize())
            .With("bias_constraint", _biasConstraint?.Serialize())
            .With("quantization_config", null);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>A layer in which every unit sees every input: <c>activation(inputs · kernel + bias)</c>.</summary>
            /// <param name="units">The size of the output; positive.</param>
            /// <param name="activation">The activation; none by default.</param>
            /// <param name="use_bias">Whether a bias is added.</param>
            /// <param name="kernel_initializer">First values of the kernel; glorot_uniform by default.</param>
            /// <param name="bias_initializer">First values of the bias; zeros by default.</param>
            /// <param name="kernel_regularizer">A penalty on the kernel.</param>
            /// <param name="bias_regularizer">A penalty on the bias.</param>
            /// <param name="activity_regularizer">A penalty on the output.</param>
            /// <param name="kernel_constraint">A projection of the kernel after each update.</param>
            /// <param name="bias_constraint">A projection of the bias after each update.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether an optimizer changes the weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="input_dim">Keras 2's form of <paramref name="input_shape"/> for one dimension.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Dense Dense(int units, ActivationArg activation = default, bool use_bias = true,
                InitializerArg kernel_initializer = default, InitializerArg bias_initializer = default,
                RegularizerArg kernel_regularizer = default, RegularizerArg bias_regularizer = default, RegularizerArg activity_regularizer = default,
                ConstraintArg kernel_constraint = default, ConstraintArg bias_constraint = default,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, int? input_dim = null) =>
                new(units, activation, use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer,
                    kernel_constraint, bias_constraint, name, trainable, dtype)
                { InputShape = input_shape ?? (input_dim is { } size ? size : null) };
        }
    }
}
