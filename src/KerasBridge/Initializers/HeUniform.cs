using KerasBridge.Initializers;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>Uniform within ±sqrt(6 / fan_in); for layers with relu.</summary>
    /// <remarks>
    /// He et al. 2015. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class HeUniform : VarianceScaling
    {
        /// <inheritdoc cref="keras.initializers.HeUniform"/>
        internal HeUniform(Seed seed, IReadOnlyList<int>? input_axes, IReadOnlyList<int>? output_axes)
            : base(2.0, "fan_in", "uniform", seed, input_axes, output_axes) { }

        /// <inheritdoc/>
        public override Config get_config() => WithoutScaling();
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Uniform within ±sqrt(6 / fan_in); for layers with relu.</summary>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <param name="input_axes">The axes that count as inputs; of the shape of kernels if not given.</param>
            /// <param name="output_axes">The axes that count as outputs; of the shape of kernels if not given.</param>
            /// <returns>The initializer.</returns>
            public static HeUniform HeUniform(Seed seed = default, IReadOnlyList<int>? input_axes = null, IReadOnlyList<int>? output_axes = null) => new(seed, input_axes, output_axes);

            /// <inheritdoc cref="HeUniform"/>
            public static HeUniform he_uniform(Seed seed = default, IReadOnlyList<int>? input_axes = null, IReadOnlyList<int>? output_axes = null) => new(seed, input_axes, output_axes);
        }
    }
}
