using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Dropout of whole channels: in training, a random part of the channels of each sequence is set to 0, and the others are scaled by <c>1 / (1 -
    /// rate)</c>.
    /// See https://keras.io/api/layers/regularization_layers/spatial_dropout1d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, steps, channels)</c>. Output shape: the same.
    /// <code>
    /// model.add(SpatialDropout1D(0.2));
    /// </code>
    /// </remarks>
    public sealed class SpatialDropout1D : BaseDropout
    {
        /// <inheritdoc cref="keras.layers.SpatialDropout1D"/>
        internal SpatialDropout1D(double rate, Seed seed, string? name, bool trainable, string? dtype) : base(rate, seed, name, trainable, dtype)
        {
            input_spec = [new InputSpec(ndim: 3)];
        }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["rate"] = rate,
            ["seed"] = SeedConfig,
            ["name"] = name,
            ["dtype"] = dtype,
        };

        private protected override Shape? NoiseShape(Shape input) => Shape.FromInts([input.Dims[0], 1, input.Dims[2]]);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Dropout of whole channels: in training, a random part of the channels of each sequence is set to 0, and the others are scaled by <c>1 / (1 - rate)</c>.</summary>
            /// <param name="rate">The part to drop, from 0 to 1.</param>
            /// <param name="seed">The seed of the numbers; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The rate is not between 0 and 1.</exception>
            public static SpatialDropout1D SpatialDropout1D(double rate, Seed seed = default, string? name = null, string? dtype = null, Shape? input_shape = null,
                bool trainable = true) =>
                new(rate, seed, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
