using KerasBridge.Initializers;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>Uniform within bounds.</summary>
    /// <remarks>
    /// The bounds are rounded to float32 first. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class RandomUniform : RandomInitializer
    {
        /// <inheritdoc cref="keras.initializers.RandomUniform"/>
        internal RandomUniform(double minval, double maxval, Seed seed) : base(seed) => (this.minval, this.maxval) = (minval, maxval);

        /// <summary>The least value.</summary>
        public double minval { get; }

        /// <summary>What the values stay below.</summary>
        public double maxval { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null) => Uniform(shape, dtype, minval, maxval);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("minval", minval).With("maxval", maxval);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Uniform within bounds.</summary>
            /// <param name="minval">The least value.</param>
            /// <param name="maxval">What the values stay below.</param>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <returns>The initializer.</returns>
            public static RandomUniform RandomUniform(double minval = -0.05, double maxval = 0.05, Seed seed = default) => new(minval, maxval, seed);

            /// <inheritdoc cref="RandomUniform"/>
            public static RandomUniform random_uniform(double minval = -0.05, double maxval = 0.05, Seed seed = default) => new(minval, maxval, seed);
        }
    }
}
