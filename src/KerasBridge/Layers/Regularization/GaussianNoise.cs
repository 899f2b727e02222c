using KerasBridge.Layers;
using KerasBridge.Random;
using Ops = KerasBridge.Autograd.Ops;
using PythonFormat = KerasBridge.Numpy.PythonFormat;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, adds random numbers with mean 0 to its input; otherwise passes it on.
    /// See https://keras.io/api/layers/regularization_layers/gaussian_noise/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(GaussianNoise(0.1));
    /// </code>
    /// </remarks>
    public sealed class GaussianNoise : Layer
    {
        private readonly Seed _seed;
        private readonly SeedGenerator? _generator;

        /// <inheritdoc cref="keras.layers.GaussianNoise"/>
        internal GaussianNoise(double stddev, Seed seed, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (!(stddev is >= 0 and <= 1))
                throw new ArgumentException($"Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: stddev={PythonFormat.Repr(stddev)}");
            this.stddev = stddev;
            _seed = seed;
            if (stddev > 0) _generator = seed.ToGenerator();
            supports_masking = true;
        }

        /// <summary>The standard deviation of the noise.</summary>
        public double stddev { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs, bool training) => training && _generator is not null
            ? Ops.Add(inputs, RandomTensors.Normal(inputs.shape, 0, stddev, DType.Float32, _generator))
            : inputs;

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape) => input_shape;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("stddev", stddev).With("seed", LayerSeed.ToConfig(_seed));

        internal SeedGenerator? Generator => _generator;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, adds random numbers with mean 0 to its input; otherwise passes it on.</summary>
            /// <param name="stddev">The standard deviation of the noise, from 0 to 1.</param>
            /// <param name="seed">The seed of the numbers; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The standard deviation is not between 0 and 1.</exception>
            public static GaussianNoise GaussianNoise(double stddev, Seed seed = default, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null) =>
                new(stddev, seed, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
