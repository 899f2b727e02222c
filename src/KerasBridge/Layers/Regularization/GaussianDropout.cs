using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, multiplies its input by random numbers with mean 1 and standard deviation <c>sqrt(rate / (1 - rate))</c>; otherwise passes it on.
    /// See https://keras.io/api/layers/regularization_layers/gaussian_dropout/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(GaussianDropout(0.3));
    /// </code>
    /// </remarks>
    public sealed class GaussianDropout : BaseDropout
    {
        /// <inheritdoc cref="keras.layers.GaussianDropout"/>
        internal GaussianDropout(double rate, Seed seed, string? name, bool trainable, string? dtype) : base(rate, seed, name, trainable, dtype)
        {
            if (rate == 1)
                throw new ArgumentException("GaussianDropout cannot have a rate of 1, for which the noise has no bounds. Expected a rate from 0 to below 1. Received: rate=1.0");
        }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs, bool training) => training && Generator is not null
            ? Ops.Multiply(inputs, RandomTensors.Normal(inputs.shape, 1, Math.Sqrt(rate / (1 - rate)), DType.Float32, Generator))
            : inputs;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("rate", rate).With("seed", SeedConfig);

        private protected override Shape? NoiseShape(Shape input) => null;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, multiplies its input by random numbers with mean 1 and standard deviation <c>sqrt(rate / (1 - rate))</c>; otherwise passes it on.</summary>
            /// <param name="rate">The drop probability that the noise stands for, from 0 to below 1.</param>
            /// <param name="seed">The seed of the numbers; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The rate is not between 0 and 1.</exception>
            public static GaussianDropout GaussianDropout(double rate, Seed seed = default, Shape? input_shape = null, string? name = null, bool trainable = true,
                string? dtype = null) =>
                new(rate, seed, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
