using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasConfig = KerasBridge.Numpy.KerasConfig;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Normalizes each channel: to mean 0 and variance 1 of the batch in training, by moving averages of both otherwise; then scales and offsets it.
    /// See https://keras.io/api/layers/normalization_layers/batch_normalization/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same. Weights: gamma, beta (trained), moving_mean, moving_variance (not), each <c>(channels,)</c>; with <c>renorm</c> also
    /// moving_stddev, renorm_mean and renorm_stddev (not).
    /// With <c>trainable = false</c> the moving averages are used in training, too, and do not change. Where a mask is given, what it leaves out does not count for the
    /// statistics. Source: Ioffe and Szegedy, https://arxiv.org/abs/1502.03167.
    /// <code>
    /// model.add(BatchNormalization());
    /// </code>
    /// </remarks>
    public sealed partial class BatchNormalization : Layer
    {
        private readonly Initializer _betaInitializer;
        private readonly Initializer _gammaInitializer;
        private readonly Initializer _meanInitializer;
        private readonly Initializer _varianceInitializer;
        private readonly Regularizer? _betaRegularizer;
        private readonly Regularizer? _gammaRegularizer;
        private readonly Constraint? _betaConstraint;
        private readonly Constraint? _gammaConstraint;
        private Variable? _gamma;
        private Variable? _beta;
        private readonly IReadOnlyDictionary<string, double>? _renormClipping;
        private readonly double _renormMomentum;
        private Variable? _movingMean;
        private Variable? _movingVariance;

        /// <inheritdoc cref="keras.layers.BatchNormalization"/>
        internal BatchNormalization(int axis, double momentum, double epsilon, bool center, bool scale, InitializerArg beta_initializer,
            InitializerArg gamma_initializer, InitializerArg moving_mean_initializer, InitializerArg moving_variance_initializer, RegularizerArg beta_regularizer,
            RegularizerArg gamma_regularizer, ConstraintArg beta_constraint, ConstraintArg gamma_constraint, bool renorm,
            IReadOnlyDictionary<string, double>? renorm_clipping, double renorm_momentum, bool synchronized, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            this.axis = axis;
            this.synchronized = synchronized;
            (this.momentum, this.epsilon, this.center, this.scale) = (momentum, epsilon, center, scale);
            _betaInitializer = beta_initializer.Resolve("zeros");
            _gammaInitializer = gamma_initializer.Resolve("ones");
            _meanInitializer = moving_mean_initializer.Resolve("zeros");
            _varianceInitializer = moving_variance_initializer.Resolve("ones");
            _betaRegularizer = beta_regularizer.Resolve();
            _gammaRegularizer = gamma_regularizer.Resolve();
            _betaConstraint = beta_constraint.Resolve();
            _gammaConstraint = gamma_constraint.Resolve();
            this.renorm = renorm;
            _renormClipping = renorm ? CheckedClipping(renorm_clipping) : renorm_clipping;
            _renormMomentum = renorm_momentum;
            supports_masking = true;
        }

        /// <summary>The axis of the channels.</summary>
        public int axis { get; }

        /// <summary>How much of the moving averages stays at each step.</summary>
        public double momentum { get; }

        /// <summary>What is added to the variance.</summary>
        public double epsilon { get; }

        /// <summary>Whether there is an offset.</summary>
        public bool center { get; }

        /// <summary>Whether there is a scale.</summary>
        public bool scale { get; }

        /// <summary>Whether statistics are taken over several devices; here there is one.</summary>
        public bool synchronized { get; }

        /// <summary>Whether training, too, normalizes by moving statistics, as far as the clipping lets it: batch renormalization.</summary>
        public bool renorm { get; }

        /// <summary>The scale; null until built, or without one.</summary>
        public Variable? gamma => _gamma;

        /// <summary>The offset; null until built, or without one.</summary>
        public Variable? beta => _beta;

        /// <summary>The moving mean; null until built.</summary>
        public Variable? moving_mean => _movingMean;

        /// <summary>The moving variance; null until built.</summary>
        public Variable? moving_variance => _movingVariance;

        /// <inheritdoc/>
        public override void build(Shape input_shape)
        {
            _ = compute_output_shape(input_shape);
            var size = input_shape[axis];
            if (size.IsNone)
                throw new ShapeException($"The layer '{name}' needs a known number of channels. Expected a size on axis {axis}. Received: an input of shape {input_shape}");
            Shape shape = size;
            if (scale) _gamma = AddWeight("gamma", shape, _gammaInitializer, true, _gammaRegularizer, _gammaConstraint);
            if (center) _beta = AddWeight("beta", shape, _betaInitializer, true, _betaRegularizer, _betaConstraint);
            _movingMean = AddWeight("moving_mean", shape, _meanInitializer, trainable: false);
            _movingVariance = AddWeight("moving_variance", shape, _varianceInitializer, trainable: false);
            if (renorm) BuildRenorm(shape);
            input_spec = [new InputSpec(ndim: input_shape.Rank, axes: new Dictionary<int, int> { [axis] = size })];
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs, bool training, Tensor? mask)
        {
            if (mask is not null && mask.ndim != inputs.ndim - 1)
                throw new ShapeException($"The mask provided should be one dimension less than the inputs. Received: mask.shape={mask.shape}, inputs.shape={inputs.shape}");
            var x = Ops.ToFloat(inputs);
            // The channels last, everything else as rows.
            var place = Shapes.Axis(axis, x.ndim, "batch_normalization");
            int[] order = [.. Enumerable.Range(0, x.ndim).Where(i => i != place), place];
            x = Ops.Transpose(x, order);
            var moved = x.shape;
            x = Ops.Reshape(x, (-1, moved[-1]));
            x = !training || !trainable ? Normalize(x, _movingMean!, _movingVariance!) : mask is null ? NormalizeByBatch(x) : NormalizeByMasked(x, mask, moved, order);
            var inverse = Enumerable.Range(0, order.Length).Select(i => Array.IndexOf(order, i)).ToArray();
            return Ops.Transpose(Ops.Reshape(x, moved), inverse);
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => axis < input_shape.Rank && axis >= -input_shape.Rank
            ? input_shape
            : throw new ShapeException($"Axis {axis} is out of bounds for input shape {input_shape}. Received: axis={axis}");

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("axis", axis)
            .With("momentum", momentum)
            .With("epsilon", epsilon)
            .With("center", center)
            .With("scale", scale)
            .With("beta_initializer", _betaInitializer.Serialize())
            .With("gamma_initializer", _gammaInitializer.Serialize())
            .With("moving_mean_initializer", _meanInitializer.Serialize())
            .With("moving_variance_initializer", _varianceInitializer.Serialize())
            .With("beta_regularizer", _betaRegularizer?.Serialize())
            .With("gamma_regularizer", _gammaRegularizer?.Serialize())
            .With("beta_constraint", _betaConstraint?.Serialize())
            .With("gamma_constraint", _gammaConstraint?.Serialize())
            .With("synchronized", synchronized)
            .With("renorm", renorm)
            .With("renorm_clipping", _renormClipping)
            .With("renorm_momentum", _renormMomentum);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), DType.Float32)];

        private Tensor[] GammaAndBeta() => [.. new[] { _gamma, _beta }.Where(variable => variable is not null).Select(variable => variable!.value)];

        private Tensor Normalize(Tensor x, Tensor mean, Tensor variance) =>
            new BatchNormOp(false, scale, center, (float)epsilon).Call([x, mean, variance, .. GammaAndBeta()]);

        private Tensor NormalizeByBatch(Tensor x)
        {
            if (renorm)
            {
                var moments = new MomentsOp().Apply(x).Outputs;
                return NormalizeByRenorm(x, moments[0], moments[1]);
            }
            var results = new BatchNormOp(true, scale, center, (float)epsilon).Apply([x, .. GammaAndBeta()]).Outputs;
            Update(results[1], results[2]);
            return results[0];
        }

        // As Keras: the sums over what counts, divided by how much counts.
        private Tensor NormalizeByMasked(Tensor x, Tensor mask, Shape moved, int[] order)
        {
            // The mask has every axis but the last, and is repeated along that.
            var weights = Ops.BroadcastTo(Ops.ExpandDims(Ops.Cast(mask, DType.Float32), -1), Shape.FromInts(Original(moved, order)));
            weights = Ops.Reshape(Ops.Transpose(weights, order), x.shape);
            var count = Ops.Affine(Ops.Sum(weights, [0]), 1, KerasConfig.Epsilon);
            var weighted = Ops.Multiply(weights, x);
            var mean = Ops.Divide(Ops.Sum(weighted, [0]), count);
            var variance = Ops.Divide(Ops.Sum(Ops.Multiply(weights, Ops.Square(Ops.Subtract(weighted, mean))), [0]), count);
            if (renorm) return NormalizeByRenorm(x, mean, variance);
            Update(mean, variance);
            var y = Ops.Multiply(Ops.Subtract(x, mean), Ops.Rsqrt(Ops.Affine(variance, 1, epsilon)));
            if (_gamma is not null) y = Ops.Multiply(y, _gamma);
            return _beta is null ? y : Ops.Add(y, _beta);
        }

        private static int[] Original(Shape moved, int[] order)
        {
            var dims = new int[order.Length];
            for (var i = 0; i < order.Length; i++) dims[order[i]] = moved.Dims[i];
            return dims;
        }

        private void Update(Tensor mean, Tensor variance)
        {
            _movingMean!.assign(Ops.Add(Ops.Affine(_movingMean, momentum, 0), Ops.Affine(mean, 1 - momentum, 0)));
            _movingVariance!.assign(Ops.Add(Ops.Affine(_movingVariance, momentum, 0), Ops.Affine(variance, 1 - momentum, 0)));
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Normalizes each channel: to mean 0 and variance 1 of the batch in training, by moving averages of both otherwise; then scales and offsets it.</summary>
            /// <param name="axis">The axis of the channels.</param>
            /// <param name="momentum">How much of the moving averages stays at each step.</param>
            /// <param name="epsilon">What is added to the variance.</param>
            /// <param name="center">Whether there is an offset, beta.</param>
            /// <param name="scale">Whether there is a scale, gamma.</param>
            /// <param name="beta_initializer">First values of the offset; zeros by default.</param>
            /// <param name="gamma_initializer">First values of the scale; ones by default.</param>
            /// <param name="moving_mean_initializer">First values of the moving mean; zeros by default.</param>
            /// <param name="moving_variance_initializer">First values of the moving variance; ones by default.</param>
            /// <param name="beta_regularizer">A penalty on the offset.</param>
            /// <param name="gamma_regularizer">A penalty on the scale.</param>
            /// <param name="beta_constraint">A projection of the offset after each update.</param>
            /// <param name="gamma_constraint">A projection of the scale after each update.</param>
            /// <param name="renorm">Batch renormalization (Ioffe, https://arxiv.org/abs/1702.03275): training corrects the batch's statistics towards moving ones.</param>
            /// <param name="renorm_clipping">How far it may correct: <c>"rmin"</c> and <c>"rmax"</c> for the factor, <c>"dmax"</c> for the offset; without limit where one is not given.</param>
            /// <param name="renorm_momentum">How much of the statistics that training corrects towards stays at each step.</param>
            /// <param name="synchronized">Statistics over several devices; here there is one.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether an optimizer changes the weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static BatchNormalization BatchNormalization(int axis = -1, double momentum = 0.99, double epsilon = 0.001, bool center = true, bool scale = true,
                InitializerArg beta_initializer = default, InitializerArg gamma_initializer = default, InitializerArg moving_mean_initializer = default,
                InitializerArg moving_variance_initializer = default, RegularizerArg beta_regularizer = default, RegularizerArg gamma_regularizer = default,
                ConstraintArg beta_constraint = default, ConstraintArg gamma_constraint = default, bool renorm = false,
                IReadOnlyDictionary<string, double>? renorm_clipping = null, double renorm_momentum = 0.99, bool synchronized = false, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null) =>
                new(axis, momentum, epsilon, center, scale, beta_initializer, gamma_initializer, moving_mean_initializer, moving_variance_initializer, beta_regularizer,
                    gamma_regularizer, beta_constraint, gamma_constraint, renorm, renorm_clipping, renorm_momentum, synchronized, name, trainable, dtype)
                { InputShape = input_shape };
        }
    }
}
