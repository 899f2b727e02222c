using KerasBridge.Initializers;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>Normal numbers within two standard deviations.</summary>
    /// <remarks>
    /// What lies outside is drawn again. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class TruncatedNormal : RandomInitializer
    {
        /// <inheritdoc cref="keras.initializers.TruncatedNormal"/>
        internal TruncatedNormal(double mean, double stddev, Seed seed) : base(seed) => (this.mean, this.stddev) = (mean, stddev);

        /// <summary>The mean.</summary>
        public double mean { get; }

        /// <summary>The standard deviation before the cut.</summary>
        public double stddev { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null) => base.TruncatedNormal(shape, dtype, mean, stddev);

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
            /// <summary>Normal numbers within two standard deviations.</summary>
            /// <param name="mean">The mean.</param>
            /// <param name="stddev">The standard deviation before the cut.</param>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <returns>The initializer.</returns>
            public static TruncatedNormal TruncatedNormal(double mean = 0.0, double stddev = 0.05, Seed seed = default) => new(mean, stddev, seed);

            /// <inheritdoc cref="TruncatedNormal"/>
            public static TruncatedNormal truncated_normal(double mean = 0.0, double stddev = 0.05, Seed seed = default) => new(mean, stddev, seed);
        }
    }
}
