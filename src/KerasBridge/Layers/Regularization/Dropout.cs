using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, sets a random part of the inputs to 0 and scales the others by <c>1 / (1 - rate)</c>; otherwise passes them on.
    /// See https://keras.io/api/layers/regularization_layers/dropout/.
    /// </summary>
    /// <remarks>
    /// Input shape: any. Output shape: the same.
    /// <code>
    /// model.add(Dropout(0.5));
    /// </code>
    /// </remarks>
    public sealed class Dropout : BaseDropout
    {
        /// <inheritdoc cref="keras.layers.Dropout"/>
        internal Dropout(double rate, Shape? noise_shape, Seed seed, string? name, bool trainable, string? dtype) : base(rate, seed, name, trainable, dtype)
        {
            if (noise_shape is not null && noise_shape.Dims.Contains(0))
            {
                throw new ArgumentException(
                    $"Invalid value received for argument `noise_shape`. Expected a tuple or list of positive integers (or None). Received: noise_shape={noise_shape}");
            }
            this.noise_shape = noise_shape;
        }

        /// <summary>The shape of the mask, 1 where it is repeated; <c>None</c> is the input's size; null: the input's shape.</summary>
        public Shape? noise_shape { get; }

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
            /// <summary>In training, sets a random part of the inputs to 0 and scales the others by <c>1 / (1 - rate)</c>.</summary>
            /// <param name="rate">The part to drop, from 0 to 1.</param>
            /// <param name="noise_shape">The shape of the mask, to drop whole rows or maps at once: <c>(None, 1, None)</c>; as the input if not given.</param>
            /// <param name="seed">The seed of the masks; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The rate is not between 0 and 1.</exception>
            public static Dropout Dropout(double rate, Shape? noise_shape = null, Seed seed = default, Shape? input_shape = null,
                string? name = null, bool trainable = true, string? dtype = null) =>
                new(rate, noise_shape, seed, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
