using KerasBridge.Initializers;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>Normal numbers.</summary>
    /// <remarks>
    /// By Box and Muller, as TensorFlow draws them. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class RandomNormal : RandomInitializer
    {
        /// <inheritdoc cref="keras.initializers.RandomNormal"/>
        internal RandomNormal(double mean, double stddev, Seed seed) : base(seed) => (this.mean, this.stddev) = (mean, stddev);

        /// <summary>The mean.</summary>
        public double mean { get; }

        /// <summary>The standard deviation.</summary>
        public double stddev { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null) => Normal(shape, dtype, mean, stddev);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("mean", mean).With("stddev", stddev);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Normal numbers.</summary>
            /// <param name="mean">The mean.</param>
            /// <param name="stddev">The standard deviation.</param>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <returns>The initializer.</returns>
            public static RandomNormal RandomNormal(double mean = 0.0, double stddev = 0.05, Seed seed = default) => new(mean, stddev, seed);

            /// <inheritdoc cref="RandomNormal"/>
            public static RandomNormal random_normal(double mean = 0.0, double stddev = 0.05, Seed seed = default) => new(mean, stddev, seed);
        }
    }
}
