using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Numbers moved and scaled to mean 0 and variance 1, by the mean and variance of data that it was shown once (<see cref="adapt(NDArray)"/>) or that it was given.
    /// See https://keras.io/api/layers/preprocessing_layers/numerical/normalization/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same. Weights (not trained), where mean and variance are not given: mean, variance, both of the sizes of the axes kept, and count.
    /// <code>
    /// var normalize = Normalization();
    /// normalize.adapt(x_train);
    /// model.add(normalize);
    /// </code>
    /// </remarks>
    public sealed partial class Normalization : Layer
    {
        private readonly int[] _axis;
        private readonly NDArray? _givenMean;
        private readonly NDArray? _givenVariance;
        private Shape? _shape;
        private int[] _kept = [];
        private int[] _reduced = [];
        private Variable? _mean;
        private Variable? _variance;
        private InUse? _inUse;

        /// <inheritdoc cref="keras.layers.Normalization"/>
        internal Normalization(Axis? axis, NDArray? mean, NDArray? variance, bool invert, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            _axis = axis is not { } axes ? [-1] : axes.IsNone ? [] : [.. axes];
            this.invert = invert;
            supports_masking = true;
            if (mean is null != variance is null)
                throw new ArgumentException($"When setting values directly, both `mean` and `variance` must be set. Received: mean={Text(mean)} and variance={Text(variance)}");
            if (mean is not null && variance is not null)
            {
                if (mean.shape != variance.shape)
                    throw new ShapeException($"When setting values directly, `mean` and `variance` must have the same shape. Received: mean shape {mean.shape} and variance shape {variance.shape}");
                if (mean.ndim > _axis.Length)
                    throw new ShapeException($"The rank of `mean` must be less than or equal to the number of axes ({_axis.Length}). Received: mean shape {mean.shape} for axis {Text(_axis)}");
            }
            (_givenMean, _givenVariance) = (mean, variance);
        }

        /// <summary>Whether the layer goes the way back, from normalized numbers to the original ones.</summary>
        public bool invert { get; }

        /// <inheritdoc/>
        public override void build(Shape input_shape)
        {
            var rank = input_shape.Rank;
            if (_axis.Any(axis => axis < -rank || axis >= rank))
                throw new ArgumentException($"All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim={rank}, while axis={Text(_axis)}");
            _kept = [.. _axis.Select(axis => axis < 0 ? axis + rank : axis).Order()];
            _reduced = [.. Enumerable.Range(0, rank).Except(_kept)];
            foreach (var axis in _kept)
            {
                if (input_shape[axis].IsNone)
                    throw new ShapeException($"All `axis` values to be kept must have a known shape. Received axis={Text(_axis)}, inputs.shape={input_shape}, with unknown axis at index {axis}");
            }
            _shape = input_shape;
            if (_givenMean is not null || _mean is not null) return;
            var sizes = Shape.FromInts([.. _kept.Select(axis => (int)input_shape[axis])]);
            _mean = add_weight(sizes, "zeros", trainable: false, name: "mean");
            _variance = add_weight(sizes, "ones", trainable: false, name: "variance");
            add_weight(Shape.Scalar, "zeros", dtype: DType.Int64, trainable: false, name: "count");
            _inUse = new InUse(new Variable(_mean.value, trainable: false), new Variable(_variance.value, trainable: false));
        }

        /// <summary>
        /// Takes the mean and variance of the weights into use. <c>build</c>, <c>adapt</c> and the loading of files do so themselves; as in Keras, <c>set_weights</c> does not.
        /// </summary>
        public void finalize_state()
        {
            if (_inUse is not { } used) return;
            used.Mean.assign(_mean!.value);
            used.Variance.assign(_variance!.value);
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs)
        {
            var x = Ops.Cast(inputs, DType.Float32);
            Tensor mean = Broadcast(_givenMean, _inUse?.Mean), deviation = Ops.Maximum(Ops.Sqrt(Broadcast(_givenVariance, _inUse?.Variance)), KerasConfig.Epsilon);
            return invert ? mean + x * deviation : (x - mean) / deviation;
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("axis", LayerArguments.ToList(_axis)).With("invert", invert).With("mean", ToConfig(_givenMean)).With("variance", ToConfig(_givenVariance));

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(inputs[0].shape, DType.Float32)];

        // In the shape of the inputs, with 1 for all axes that are not kept.
        private Tensor Broadcast(NDArray? given, Variable? weight)
        {
            var sizes = new int[_shape!.Rank];
            Array.Fill(sizes, 1);
            var values = given is null ? weight!.value : Tensor.FromArray(given, DType.Float32);
            for (var i = 1; i <= values.ndim; i++) sizes[_kept[^i]] = values.shape.Dims[^i];
            return Ops.Reshape(values, Shape.FromInts(sizes));
        }

        // Apart from the weights, so that it is not found as some.
        private sealed record InUse(Variable Mean, Variable Variance);

        private static object? ToConfig(NDArray? values) => values is null ? null : values.ndim == 0 ? values.item().AsDouble : values.tolist();

        private static string Text(int[] axes) => $"({string.Join(", ", axes)}{(axes.Length == 1 ? "," : "")})";

        private static string Text(NDArray? values) => values?.ToString() ?? "None";
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Numbers moved and scaled to mean 0 and variance 1, by the mean and variance of data that it was shown once (<c>adapt</c>) or that it was given.</summary>
            /// <param name="axis">The axes that have a mean and variance of their own for each index: the last by default; <c>None</c>: one for all numbers.</param>
            /// <param name="mean">The mean, instead of <c>adapt</c>.</param>
            /// <param name="variance">The variance, instead of <c>adapt</c>.</param>
            /// <param name="invert">Whether the layer goes the way back, from normalized numbers to the original ones.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; its weights never are.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">Only one of mean and variance is given, or they do not fit.</exception>
            public static Normalization Normalization(Axis? axis = null, NDArray? mean = null, NDArray? variance = null, bool invert = false, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null) =>
                new(axis, mean, variance, invert, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
