using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Dropout of whole channels: in training, a random part of the channels of each image is set to 0, and the others are scaled by <c>1 / (1 - rate)</c>.
    /// See https://keras.io/api/layers/regularization_layers/spatial_dropout2d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or <c>(batch, channels, height, width)</c> with <c>channels_first</c>. Output shape: the same.
    /// <code>
    /// model.add(SpatialDropout2D(0.2));
    /// </code>
    /// </remarks>
    public sealed class SpatialDropout2D : BaseDropout
    {
        /// <inheritdoc cref="keras.layers.SpatialDropout2D"/>
        internal SpatialDropout2D(double rate, string? data_format, Seed seed, string? name, bool trainable, string? dtype) : base(rate, seed, name, trainable, dtype)
        {
            this.data_format = LayerArguments.DataFormat(data_format);
            input_spec = [new InputSpec(ndim: 4)];
        }

        /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
        public string data_format { get; }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["rate"] = rate,
            ["seed"] = SeedConfig,
            ["name"] = name,
            ["dtype"] = dtype,
            ["data_format"] = data_format,
        };

        private protected override Shape? NoiseShape(Shape input) =>
            Shape.FromInts(data_format == "channels_first" ? [input.Dims[0], input.Dims[1], 1, 1] : [input.Dims[0], 1, 1, input.Dims[3]]);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Dropout of whole channels: in training, a random part of the channels of each image is set to 0, and the others are scaled by <c>1 / (1 - rate)</c>.</summary>
            /// <param name="rate">The part to drop, from 0 to 1.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="seed">The seed of the numbers; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The rate is not between 0 and 1.</exception>
            public static SpatialDropout2D SpatialDropout2D(double rate, string? data_format = null, Seed seed = default, string? name = null, string? dtype = null,
                Shape? input_shape = null, bool trainable = true) =>
                new(rate, data_format, seed, name, trainable, dtype) { InputShape = input_shape };
        }
    }
}
