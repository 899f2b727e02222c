using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Normalizes each sample by itself to mean 0 and variance 1 along an axis, or several together; then scales and offsets it.
    /// See https://keras.io/api/layers/normalization_layers/layer_normalization/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same. Weights: gamma, beta, of the sizes of the axes. Source: Ba, Kiros and Hinton, https://arxiv.org/abs/1607.06450.
    /// <code>
    /// model.add(LayerNormalization());
    /// </code>
    /// </remarks>
    public sealed class LayerNormalization : Layer
    {
        private readonly IntTuple _axis;
        private readonly Initializer _betaInitializer;
        private readonly Initializer _gammaInitializer;
        private readonly Regularizer? _betaRegularizer;
        private readonly Regularizer? _gammaRegularizer;
        private readonly Constraint? _betaConstraint;
        private readonly Constraint? _gammaConstraint;
        private Variable? _gamma;
        private Variable? _beta;

        /// <inheritdoc cref="keras.layers.LayerNormalization"/>
        internal LayerNormalization(IntTuple axis, double epsilon, bool center, bool scale, InitializerArg beta_initializer, InitializerArg gamma_initializer,
            RegularizerArg beta_regularizer, RegularizerArg gamma_regularizer, ConstraintArg beta_constraint, ConstraintArg gamma_constraint, string? name,
            bool trainable, string? dtype, bool rms_scaling) : base(name, trainable, dtype)
        {
            if (rms_scaling)
                throw new ArgumentException("LayerNormalization has no `rms_scaling` here, which Keras itself gives up. Expected rms_scaling=False. Received: rms_scaling=True");
            _axis = axis;
            (this.epsilon, this.center, this.scale) = (epsilon, center, scale);
            _betaInitializer = beta_initializer.Resolve("zeros");
            _gammaInitializer = gamma_initializer.Resolve("ones");
            _betaRegularizer = beta_regularizer.Resolve();
            _gammaRegularizer = gamma_regularizer.Resolve();
            _betaConstraint = beta_constraint.Resolve();
            _gammaConstraint = gamma_constraint.Resolve();
            supports_masking = true;
        }

        /// <summary>What is added to the variance.</summary>
        public double epsilon { get; }

        /// <summary>Whether there is an offset.</summary>
        public bool center { get; }

        /// <summary>Whether there is a scale.</summary>
        public bool scale { get; }

        /// <summary>The scale; null until built, or without one.</summary>
        public Variable? gamma => _gamma;

        /// <summary>The offset; null until built, or without one.</summary>
        public Variable? beta => _beta;

        /// <inheritdoc/>
        public override void build(Shape input_shape)
        {
            var shape = Shape.FromInts([.. Axes(input_shape.Rank).Select(i => input_shape.Dims[i])]);
            if (!shape.IsKnown)
                throw new ShapeException($"The layer '{name}' needs known sizes on its axes. Expected a size on each axis of axis={_axis}. Received: an input of shape {input_shape}");
            if (scale) _gamma = AddWeight("gamma", shape, _gammaInitializer, true, _gammaRegularizer, _gammaConstraint);
            if (center) _beta = AddWeight("beta", shape, _betaInitializer, true, _betaRegularizer, _betaConstraint);
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            var x = Ops.ToFloat(inputs);
            var axes = Axes(x.ndim);
            var mean = Ops.Mean(x, axes, keepdims: true);
            var centred = Ops.Subtract(x, mean);
            var variance = Ops.Mean(Ops.Square(centred), axes, keepdims: true);
            var y = Ops.Multiply(centred, Ops.Rsqrt(Ops.Affine(variance, 1, epsilon)));
            // Gamma and beta have the axes' sizes, and 1 elsewhere.
            var shape = Shape.FromInts([.. Enumerable.Range(0, x.ndim).Select(i => axes.Contains(i) ? x.shape.Dims[i] : 1)]);
            if (_gamma is not null) y = Ops.Multiply(y, Ops.Reshape(_gamma, shape));
            return _beta is null ? y : Ops.Add(y, Ops.Reshape(_beta, shape));
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            _ = Axes(input_shape.Rank);
            return input_shape;
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("axis", LayerArguments.ToList(_axis))
            .With("epsilon", epsilon)
            .With("center", center)
            .With("scale", scale)
            .With("rms_scaling", false)
            .With("beta_initializer", _betaInitializer.Serialize())
            .With("gamma_initializer", _gammaInitializer.Serialize())
            .With("beta_regularizer", _betaRegularizer?.Serialize())
            .With("gamma_regularizer", _gammaRegularizer?.Serialize())
            .With("beta_constraint", _betaConstraint?.Serialize())
            .With("gamma_constraint", _gammaConstraint?.Serialize());

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), DType.Float32)];

        private int[] Axes(int rank)
        {
            var axes = _axis.Values.Select(axis => Shapes.Axis(axis, rank, "layer_normalization")).Order().ToArray();
            return axes.Distinct().Count() == axes.Length ? axes : throw new ArgumentException($"Duplicate axes are not allowed. Received: axis={_axis}");
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Normalizes each sample by itself to mean 0 and variance 1 along an axis, or several together; then scales and offsets it.</summary>
            /// <param name="axis">The axis, or a list of axes; the last by default.</param>
            /// <param name="epsilon">What is added to the variance.</param>
            /// <param name="center">Whether there is an offset, beta.</param>
            /// <param name="scale">Whether there is a scale, gamma.</param>
            /// <param name="beta_initializer">First values of the offset; zeros by default.</param>
            /// <param name="gamma_initializer">First values of the scale; ones by default.</param>
            /// <param name="beta_regularizer">A penalty on the offset.</param>
            /// <param name="gamma_regularizer">A penalty on the scale.</param>
            /// <param name="beta_constraint">A projection of the offset after each update.</param>
            /// <param name="gamma_constraint">A projection of the scale after each update.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether an optimizer changes the weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="rms_scaling">Given up by Keras; only false.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static LayerNormalization LayerNormalization(IntTuple axis = default, double epsilon = 0.001, bool center = true, bool scale = true,
                InitializerArg beta_initializer = default, InitializerArg gamma_initializer = default, RegularizerArg beta_regularizer = default,
                RegularizerArg gamma_regularizer = default, ConstraintArg beta_constraint = default, ConstraintArg gamma_constraint = default, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null, bool rms_scaling = false) =>
                new(axis.IsDefault ? -1 : axis, epsilon, center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer, beta_constraint,
                    gamma_constraint, name, trainable, dtype, rms_scaling)
                { InputShape = input_shape };
        }
    }
}
