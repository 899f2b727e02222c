using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Dropout that keeps mean and variance of inputs that selu made: what is dropped gets selu's negative limit, and all is scaled and shifted.
    /// See https://keras.io/api/layers/regularization_layers/alpha_dropout/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(AlphaDropout(0.1));
    /// </code>
    /// </remarks>
    public sealed class AlphaDropout : BaseDropout
    {
        /// <inheritdoc cref="keras.layers.AlphaDropout"/>
        internal AlphaDropout(double rate, Shape? noise_shape, Seed seed, string? name, bool trainable, string? dtype) : base(rate, seed, name, trainable, dtype)
        {
            if (rate == 1)
                throw new ArgumentException("AlphaDropout cannot drop everything. Expected a rate from 0 to below 1. Received: rate=1.0");
            this.noise_shape = noise_shape;
        }

        /// <summary>The shape of the mask, 1 where it is repeated; null: the input's shape.</summary>
        public Shape? noise_shape { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs, bool training)
        {
            if (!training || Generator is null) return inputs;
            // Selu's constants: alpha times scale.
            const double limit = -1.6732632423543772848170429916717 * 1.0507009873554804934193349852946;
            var a = Math.Pow((1 - rate) * (1 + rate * limit * limit), -0.5);
            var b = -a * limit * rate;
            var noise = noise_shape is null ? inputs.shape : LayerSeed.Concrete(noise_shape, inputs.shape);
            var keep = Ops.Cast(LayerSeed.Keep(Generator, noise, rate), DType.Float32);
            // Each product and sum is rounded by itself, as in Keras, so that the numbers are the same to the bit.
            var dropped = Ops.Binary(BinaryKind.Multiply, Ops.Affine(keep, -1, 1), limit);
            var x = Ops.Add(Ops.Multiply(inputs, keep), dropped);
            return Ops.Binary(BinaryKind.Add, Ops.Binary(BinaryKind.Multiply, x, a), b);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("rate", rate)
            .With("seed", SeedConfig)
            .With("noise_shape", noise_shape is null ? null : ToList(noise_shape));

        private protected override Shape? NoiseShape(Shape input) => noise_shape;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Dropout that keeps mean and variance of inputs that selu made: what is dropped gets selu's negative limit, and all is scaled and shifted.</summary>
            /// <param name="rate">The part to drop, from 0 to 1.</param>
            /// <param name="noise_shape">The shape of the mask, 1 where it is repeated; as the input if not given.</param>
            /// <param name="seed">The seed of the numbers; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The rate is not between 0 and 1.</exception>
            public static AlphaDropout AlphaDropout(double rate, Shape? noise_shape = null, Seed seed = default, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null) =>
                new(rate, noise_shape, seed, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
